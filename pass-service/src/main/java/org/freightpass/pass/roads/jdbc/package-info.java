/** Closures, risk areas and places on the way in PostgreSQL. */
@NullMarked
package org.freightpass.pass.roads.jdbc;

import org.jspecify.annotations.NullMarked;
