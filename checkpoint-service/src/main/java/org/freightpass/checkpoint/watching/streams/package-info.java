/**
 * Runs {@link org.freightpass.checkpoint.watching.Watching} as a Kafka Streams application over the recorded
 * inspections, keyed by pass, and raises alerts.
 */
@NullMarked
package org.freightpass.checkpoint.watching.streams;

import org.jspecify.annotations.NullMarked;
