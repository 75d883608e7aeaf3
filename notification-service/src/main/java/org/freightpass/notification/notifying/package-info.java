/**
 * Tells firms what became of their passes and applications: which event makes which notice, to whom, once, gathered
 * into how many letters, and what becomes of a letter that fails. All rules are in
 * {@link org.freightpass.notification.notifying.NotifyingRule}.
 */
@NullMarked
package org.freightpass.notification.notifying;

import org.jspecify.annotations.NullMarked;
