/**
 * Tells others of regimes, through the outbox.
 */
@NullMarked
package org.freightpass.checkpoint.roads.outbox;

import org.jspecify.annotations.NullMarked;
