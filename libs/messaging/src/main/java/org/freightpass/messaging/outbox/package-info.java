/**
 * Events leave with the transaction that causes them: the table they wait in, and the relay that carries them to
 * Kafka and deletes exactly what Kafka has acknowledged. The rules that keep order and lose nothing are in {@link
 * OutboxRelay}.
 */
@NullMarked
package org.freightpass.messaging.outbox;

import org.jspecify.annotations.NullMarked;
