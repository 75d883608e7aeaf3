/** Keeps passes in PostgreSQL. */
@NullMarked
package org.freightpass.pass.issuing.jdbc;

import org.jspecify.annotations.NullMarked;
