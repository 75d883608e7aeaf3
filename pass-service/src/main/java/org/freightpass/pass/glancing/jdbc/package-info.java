/** The figures of a day, out of the tables that others write. */
@NullMarked
package org.freightpass.pass.glancing.jdbc;

import org.jspecify.annotations.NullMarked;
