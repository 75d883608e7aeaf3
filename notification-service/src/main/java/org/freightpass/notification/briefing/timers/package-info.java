/** Makes the briefing at its hour, on one instance of the cluster, and sends it. */
@NullMarked
package org.freightpass.notification.briefing.timers;

import org.jspecify.annotations.NullMarked;
