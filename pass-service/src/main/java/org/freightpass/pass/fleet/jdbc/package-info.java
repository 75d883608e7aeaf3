/** Remembered vehicles and drivers in PostgreSQL; document numbers and telephones sealed. */
@NullMarked
package org.freightpass.pass.fleet.jdbc;

import org.jspecify.annotations.NullMarked;
