/**
 * History in PostgreSQL.
 */
@NullMarked
package org.freightpass.checkpoint.recording.jdbc;

import org.jspecify.annotations.NullMarked;
