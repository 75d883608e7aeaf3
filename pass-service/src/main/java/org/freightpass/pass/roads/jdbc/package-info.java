/** Closures and risk areas in PostgreSQL. */
@NullMarked
package org.freightpass.pass.roads.jdbc;

import org.jspecify.annotations.NullMarked;
