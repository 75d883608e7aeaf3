/** Wrong tries in PostgreSQL. */
@NullMarked
package org.freightpass.notification.following.jdbc;

import org.jspecify.annotations.NullMarked;
