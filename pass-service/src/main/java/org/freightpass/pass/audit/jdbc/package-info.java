/** The trail in PostgreSQL: one statement for a whole batch, a trigger that refuses every change. */
@NullMarked
package org.freightpass.pass.audit.jdbc;

import org.jspecify.annotations.NullMarked;
