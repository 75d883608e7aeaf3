/**
 * Who sits at which line when: shifts, the check that an agent can be reached before one begins, substitutes, hand-over,
 * and the alert when a line has nobody. All rules are in {@link org.freightpass.notification.rota.RotaRule}.
 */
@NullMarked
package org.freightpass.notification.rota;

import org.jspecify.annotations.NullMarked;
