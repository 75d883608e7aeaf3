/**
 * How records are read, and what happens when a listener fails: an outage is waited out, however long it lasts; a record
 * that is itself the reason goes to the dead-letter topic and the partition moves on.
 */
@NullMarked
package org.freightpass.messaging.kafka;

import org.jspecify.annotations.NullMarked;
