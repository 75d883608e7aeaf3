/** Clocks meet the hotline's cases: who is called, and the look at the clocks once in a while on one instance. */
@NullMarked
package org.freightpass.notification.clocks.cases;

import org.jspecify.annotations.NullMarked;
