/**
 * Where a transaction leaves the events it causes. They wait in a table of the same database, so they exist exactly if
 * the transaction commits; the relay takes them from there.
 */
@NullMarked
package org.freightpass.messaging.outbox;

import org.jspecify.annotations.NullMarked;
