/**
 * Carries what the outbox holds to Kafka and deletes exactly what Kafka has acknowledged; beats, so that readers know
 * how far they have everything. What keeps order and loses nothing is said in {@link
 * org.freightpass.messaging.relay.OutboxRelay} and proved in {@code Heartbeat}.
 */
@NullMarked
package org.freightpass.messaging.relay;

import org.jspecify.annotations.NullMarked;
