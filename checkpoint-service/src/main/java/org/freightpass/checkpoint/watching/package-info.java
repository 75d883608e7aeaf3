/**
 * Watches what the checkpoints see of each pass and finds misuse: one pass at two places faster than a truck can drive,
 * on two vehicles, as a picture of a code that was replaced, on more trips than there is time for. All rules are in
 * {@link org.freightpass.checkpoint.watching.WatchingRule}. What comes late, from a scanner that was offline, is put
 * where it belongs in time; each situation is told once.
 */
@NullMarked
package org.freightpass.checkpoint.watching;

import org.jspecify.annotations.NullMarked;
