/** Firms and memberships in PostgreSQL, and the wiring of the feature. SQL errors pass through. */
@NullMarked
package org.freightpass.pass.enterprises.jdbc;

import org.jspecify.annotations.NullMarked;
