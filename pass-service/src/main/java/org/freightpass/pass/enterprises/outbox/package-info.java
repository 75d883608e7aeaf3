/** Changes of firms on their way out: an event on {@code freight.firms} and an entry in the audit trail. */
@NullMarked
package org.freightpass.pass.enterprises.outbox;

import org.jspecify.annotations.NullMarked;
