/**
 * This instance's own memory of inspections, and their way to Kafka: what is decided lies on the disk first and leaves
 * from there, at once or, where Kafka is away, later and in order.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.state;

import org.jspecify.annotations.NullMarked;
