/**
 * What every test stands on: a real PostgreSQL, a real Kafka broker, an issuer of bearer tokens and the architecture
 * rules of the house. Servers are containers where a Docker engine answers and run from libraries where none does; a
 * test never notices which.
 */
@NullMarked
package org.freightpass.testkit;

import org.jspecify.annotations.NullMarked;
