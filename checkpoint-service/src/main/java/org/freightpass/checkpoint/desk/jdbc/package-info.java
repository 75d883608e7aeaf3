/**
 * Applications that wait, encrypted, in PostgreSQL.
 */
@NullMarked
package org.freightpass.checkpoint.desk.jdbc;

import org.jspecify.annotations.NullMarked;
