/** Pages on which many documents are ordered, watched and fetched. */
@NullMarked
package org.freightpass.pass.printing.pages;

import org.jspecify.annotations.NullMarked;
