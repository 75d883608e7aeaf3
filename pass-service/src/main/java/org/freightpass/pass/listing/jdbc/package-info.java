/** The two lists in PostgreSQL, and the wiring of the feature. Drivers' numbers arrive as keyed hashes only. */
@NullMarked
package org.freightpass.pass.listing.jdbc;

import org.jspecify.annotations.NullMarked;
