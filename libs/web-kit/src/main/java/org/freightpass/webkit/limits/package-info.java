/** How much one request may carry and how many a client may send, each with a problem for whoever goes beyond. */
@NullMarked
package org.freightpass.webkit.limits;

import org.jspecify.annotations.NullMarked;
