/** The rota in PostgreSQL. */
@NullMarked
package org.freightpass.notification.rota.jdbc;

import org.jspecify.annotations.NullMarked;
