/** One identity for each request through logs and services, and one log line, without anything personal in it. */
@NullMarked
package org.freightpass.webkit.requests;

import org.jspecify.annotations.NullMarked;
