/** What is known, in PostgreSQL. */
@NullMarked
package org.freightpass.notification.knowing.jdbc;

import org.jspecify.annotations.NullMarked;
