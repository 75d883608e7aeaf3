/** A tiny service that the tests talk to over HTTP. */
@NullMarked
package org.freightpass.webkit.trial;

import org.jspecify.annotations.NullMarked;
