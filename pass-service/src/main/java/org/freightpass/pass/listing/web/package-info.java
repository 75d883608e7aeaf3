/** The two lists over HTTP, for operators within their division and administrators. */
@NullMarked
package org.freightpass.pass.listing.web;

import org.jspecify.annotations.NullMarked;
