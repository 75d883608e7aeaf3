/**
 * Takes batches of records from Kafka: what cannot be read goes to the dead letters, what has been seen is skipped, the
 * rest is applied in one transaction. Knows nothing of what the records mean.
 */
@NullMarked
package org.freightpass.notification.intake;

import org.jspecify.annotations.NullMarked;
