/** Pages of a holder's passes. */
@NullMarked
package org.freightpass.pass.issuing.pages;

import org.jspecify.annotations.NullMarked;
