/**
 * Tests of the whole service on a real PostgreSQL and a real Kafka.
 */
@NullMarked
package org.freightpass.checkpoint;

import org.jspecify.annotations.NullMarked;
