/** Turns changes of applications into events and audit entries. */
@NullMarked
package org.freightpass.pass.applying.outbox;

import org.jspecify.annotations.NullMarked;
