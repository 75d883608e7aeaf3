/**
 * Tests of sealing.
 */
@NullMarked
package org.freightpass.checkpoint.desk.jdbc;

import org.jspecify.annotations.NullMarked;
