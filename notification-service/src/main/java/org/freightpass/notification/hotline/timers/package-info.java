/** The hotline's timers: one per case and opening, and the daily closing; kept in PostgreSQL, fired once per cluster. */
@NullMarked
package org.freightpass.notification.hotline.timers;

import org.jspecify.annotations.NullMarked;
