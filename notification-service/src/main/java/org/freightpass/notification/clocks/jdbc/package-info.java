/** Clocks and calendars in PostgreSQL. */
@NullMarked
package org.freightpass.notification.clocks.jdbc;

import org.jspecify.annotations.NullMarked;
