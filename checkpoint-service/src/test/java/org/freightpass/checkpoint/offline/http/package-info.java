/** Asking for endorsements, tried over HTTP. */
@NullMarked
package org.freightpass.checkpoint.offline.http;

import org.jspecify.annotations.NullMarked;
