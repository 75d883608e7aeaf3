/** Orders in PostgreSQL and their audit entries. */
@NullMarked
package org.freightpass.pass.recalling.jdbc;

import org.jspecify.annotations.NullMarked;
