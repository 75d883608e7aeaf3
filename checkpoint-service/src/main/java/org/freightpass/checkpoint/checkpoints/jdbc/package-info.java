/**
 * The register in PostgreSQL.
 */
@NullMarked
package org.freightpass.checkpoint.checkpoints.jdbc;

import org.jspecify.annotations.NullMarked;
