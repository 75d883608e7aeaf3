/** Turns issued lists into events, and what happens to keys into audit entries. */
@NullMarked
package org.freightpass.pass.trust.outbox;

import org.jspecify.annotations.NullMarked;
