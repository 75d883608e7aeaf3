/** Keeps fleets' files in PostgreSQL, sealed. */
@NullMarked
package org.freightpass.pass.uploading.jdbc;

import org.jspecify.annotations.NullMarked;
