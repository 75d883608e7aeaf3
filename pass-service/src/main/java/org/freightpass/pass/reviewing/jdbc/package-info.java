/** Reads and stores applications under review in PostgreSQL. */
@NullMarked
package org.freightpass.pass.reviewing.jdbc;

import org.jspecify.annotations.NullMarked;
