/**
 * Stops, results and waiting times in PostgreSQL.
 */
@NullMarked
package org.freightpass.checkpoint.stopping.jdbc;

import org.jspecify.annotations.NullMarked;
