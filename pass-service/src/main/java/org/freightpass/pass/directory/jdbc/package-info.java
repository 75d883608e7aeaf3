/** The directory's tables in PostgreSQL, and the snapshot that answers between two readings of them. */
@NullMarked
package org.freightpass.pass.directory.jdbc;

import org.jspecify.annotations.NullMarked;
