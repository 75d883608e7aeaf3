/**
 * By when a caller is to have a first answer and a case an outcome, on which calendar that is reckoned, when a clock
 * stands still, and who is called when it has run out. All rules are in {@link
 * org.freightpass.notification.clocks.ClockRule}.
 */
@NullMarked
package org.freightpass.notification.clocks;

import org.jspecify.annotations.NullMarked;
