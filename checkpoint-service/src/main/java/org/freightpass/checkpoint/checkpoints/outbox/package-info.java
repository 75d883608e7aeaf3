/**
 * Tells others of the register's changes, reports and overdue removals, through the outbox.
 */
@NullMarked
package org.freightpass.checkpoint.checkpoints.outbox;

import org.jspecify.annotations.NullMarked;
