/**
 * Deletes what is kept for a time only.
 */
@NullMarked
package org.freightpass.checkpoint.checkpoints.timers;

import org.jspecify.annotations.NullMarked;
