/** Looks at deadlines, on one instance of the cluster. */
@NullMarked
package org.freightpass.notification.accountability.timers;

import org.jspecify.annotations.NullMarked;
