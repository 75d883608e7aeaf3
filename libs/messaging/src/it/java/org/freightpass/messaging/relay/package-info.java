/** Tried against a real PostgreSQL and a real Kafka. */
@NullMarked
package org.freightpass.messaging.relay;

import org.jspecify.annotations.NullMarked;
