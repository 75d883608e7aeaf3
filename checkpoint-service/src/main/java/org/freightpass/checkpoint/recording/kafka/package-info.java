/**
 * Takes recorded inspections from Kafka into the history, in batches.
 */
@NullMarked
package org.freightpass.checkpoint.recording.kafka;

import org.jspecify.annotations.NullMarked;
