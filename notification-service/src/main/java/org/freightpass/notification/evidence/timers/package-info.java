/** Deletes evidence when its time is over, once per cluster. */
@NullMarked
package org.freightpass.notification.evidence.timers;

import org.jspecify.annotations.NullMarked;
