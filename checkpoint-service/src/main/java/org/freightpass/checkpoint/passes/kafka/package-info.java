/**
 * Fills the local view from Kafka, in a thread of its own, without a consumer group: every instance reads everything.
 */
@NullMarked
package org.freightpass.checkpoint.passes.kafka;

import org.jspecify.annotations.NullMarked;
