/** Keeps applications and regimes in PostgreSQL. */
@NullMarked
package org.freightpass.pass.applying.jdbc;

import org.jspecify.annotations.NullMarked;
