/** Turns changes of passes into events and audit entries. */
@NullMarked
package org.freightpass.pass.issuing.outbox;

import org.jspecify.annotations.NullMarked;
