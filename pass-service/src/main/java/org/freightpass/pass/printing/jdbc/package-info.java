/** Keeps print orders and their files in PostgreSQL, files sealed. */
@NullMarked
package org.freightpass.pass.printing.jdbc;

import org.jspecify.annotations.NullMarked;
