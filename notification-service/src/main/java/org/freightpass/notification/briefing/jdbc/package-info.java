/** Figures and briefings in PostgreSQL. */
@NullMarked
package org.freightpass.notification.briefing.jdbc;

import org.jspecify.annotations.NullMarked;
