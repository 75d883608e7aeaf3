/**
 * Events as they stand in Kafka: {@link org.freightpass.contracts.event.EventType} names them, {@link
 * org.freightpass.contracts.event.Topics} says where, a record of {@code payload} says what, and {@link
 * org.freightpass.contracts.event.Golden} holds samples to test against. Adapters translate to and from them; no
 * feature decides with them.
 */
@NullMarked
package org.freightpass.contracts.event;

import org.jspecify.annotations.NullMarked;
