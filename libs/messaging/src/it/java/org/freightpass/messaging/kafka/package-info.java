/** Tried against a real PostgreSQL and a real Kafka. */
@NullMarked
package org.freightpass.messaging.kafka;

import org.jspecify.annotations.NullMarked;
