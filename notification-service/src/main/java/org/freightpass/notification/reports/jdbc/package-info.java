/** Tokens of sign-ins in PostgreSQL, encrypted. */
@NullMarked
package org.freightpass.notification.reports.jdbc;

import org.jspecify.annotations.NullMarked;
