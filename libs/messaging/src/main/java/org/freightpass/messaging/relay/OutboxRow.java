package org.freightpass.messaging.relay;

import org.freightpass.messaging.outbox.OutgoingEvent;

/** A row that waits, with the id that gives its place in the order. */
record OutboxRow(long id, OutgoingEvent event) {}
