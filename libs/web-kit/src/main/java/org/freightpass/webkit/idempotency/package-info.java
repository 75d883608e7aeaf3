/**
 * A write that comes again with the same {@code Idempotency-Key} is answered again instead of done again. The claim on a
 * key is one row in PostgreSQL, so this holds over all instances of a service and over their restarts.
 */
@NullMarked
package org.freightpass.webkit.idempotency;

import org.jspecify.annotations.NullMarked;
