/**
 * Regimes in PostgreSQL.
 */
@NullMarked
package org.freightpass.checkpoint.roads.jdbc;

import org.jspecify.annotations.NullMarked;
