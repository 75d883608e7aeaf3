/**
 * An event has its effect once, however often it is delivered.
 */
@NullMarked
package org.freightpass.messaging.inbox;

import org.jspecify.annotations.NullMarked;
