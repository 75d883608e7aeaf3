/** Pages on which people register a firm and invite others to act for it. */
@NullMarked
package org.freightpass.pass.enterprises.pages;

import org.jspecify.annotations.NullMarked;
