/** Tried against a real PostgreSQL and a real Kafka. */
@NullMarked
package org.freightpass.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
