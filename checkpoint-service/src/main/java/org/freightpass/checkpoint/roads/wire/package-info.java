/**
 * Entries about the roads as others see them: one whole state in JSON, which leaves through the outbox, lies in the
 * table beside what is searched for, and comes back in the local view of every instance.
 */
@NullMarked
package org.freightpass.checkpoint.roads.wire;

import org.jspecify.annotations.NullMarked;
