/**
 * Hands applications to pass-service, with limits on how long, how often and how many at once.
 */
@NullMarked
package org.freightpass.checkpoint.desk.http;

import org.jspecify.annotations.NullMarked;
