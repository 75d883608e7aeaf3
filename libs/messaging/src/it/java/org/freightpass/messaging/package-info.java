/** What the tests against a real PostgreSQL and a real Kafka share. */
@NullMarked
package org.freightpass.messaging;

import org.jspecify.annotations.NullMarked;
