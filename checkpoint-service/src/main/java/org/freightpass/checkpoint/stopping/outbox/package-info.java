/**
 * Tells others of stops, long waits and positive results, through the outbox.
 */
@NullMarked
package org.freightpass.checkpoint.stopping.outbox;

import org.jspecify.annotations.NullMarked;
