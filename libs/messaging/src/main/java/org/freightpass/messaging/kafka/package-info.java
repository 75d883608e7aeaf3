/**
 * How records are read, and what happens to those that cannot be processed: bounded back-off for what may pass, the
 * dead-letter topic for the rest, and the partition moves on.
 */
@NullMarked
package org.freightpass.messaging.kafka;

import org.jspecify.annotations.NullMarked;
