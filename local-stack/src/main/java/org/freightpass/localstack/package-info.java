/**
 * Everything on one machine: starts a real PostgreSQL, a real Kafka, an OpenID issuer, a mail stand-in and the three
 * services, says what happens, and ends what it started. Local only: it carries demo accounts and demo secrets.
 */
@NullMarked
package org.freightpass.localstack;

import org.jspecify.annotations.NullMarked;
