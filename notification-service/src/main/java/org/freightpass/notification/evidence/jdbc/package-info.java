/** Evidence in PostgreSQL, encrypted. */
@NullMarked
package org.freightpass.notification.evidence.jdbc;

import org.jspecify.annotations.NullMarked;
