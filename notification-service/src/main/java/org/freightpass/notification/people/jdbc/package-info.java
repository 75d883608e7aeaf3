/** Names in PostgreSQL, and the ones just read in memory. */
@NullMarked
package org.freightpass.notification.people.jdbc;

import org.jspecify.annotations.NullMarked;
