/** Pages of the two lists: whom they name, for how long and why, with the way in and out and what happened before. */
@NullMarked
package org.freightpass.pass.listing.pages;

import org.jspecify.annotations.NullMarked;
