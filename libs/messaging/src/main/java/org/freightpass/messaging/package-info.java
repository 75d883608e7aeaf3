/**
 * Events between services, auto-configured: an outbox and its relay, an inbox, an error policy for listeners, dead
 * letters and their replay. Knows no business; what the events mean is its users' affair.
 */
@NullMarked
package org.freightpass.messaging;

import org.jspecify.annotations.NullMarked;
