/** Matters of accountability in PostgreSQL. */
@NullMarked
package org.freightpass.notification.accountability.jdbc;

import org.jspecify.annotations.NullMarked;
