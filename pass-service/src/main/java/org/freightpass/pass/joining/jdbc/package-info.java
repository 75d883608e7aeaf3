/** Requests to join in PostgreSQL. */
@NullMarked
package org.freightpass.pass.joining.jdbc;

import org.jspecify.annotations.NullMarked;
