/** Live cases in PostgreSQL, as lists show them. */
@NullMarked
package org.freightpass.notification.console.jdbc;

import org.jspecify.annotations.NullMarked;
