/** Scans in PostgreSQL. */
@NullMarked
package org.freightpass.pass.scanning.jdbc;

import org.jspecify.annotations.NullMarked;
