/**
 * Notification service: five hotlines that answer for every blocked truck, and notices that tell a firm what became of
 * its passes and applications. Features are one level below; this package starts and wires them.
 */
@NullMarked
package org.freightpass.notification;

import org.jspecify.annotations.NullMarked;
