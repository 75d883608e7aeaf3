/** Turns steps of reviews into events and audit entries. */
@NullMarked
package org.freightpass.pass.reviewing.outbox;

import org.jspecify.annotations.NullMarked;
