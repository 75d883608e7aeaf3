/** Turns whatever goes wrong in a request into one problem body; no message of an exception ever leaves. */
@NullMarked
package org.freightpass.webkit.problems;

import org.jspecify.annotations.NullMarked;
