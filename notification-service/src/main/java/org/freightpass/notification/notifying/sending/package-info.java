/**
 * How letters leave: composing them for e-mail, SMS and webhooks, each within limits of its own, and the workers that
 * carry them from the ledger.
 */
@NullMarked
package org.freightpass.notification.notifying.sending;

import org.jspecify.annotations.NullMarked;
