/**
 * Firms and who acts for them: registering, confirming, suspending, contacts, members. Every change of a firm is a new
 * version and leaves as an event in the same transaction. Rules:
 * {@link org.freightpass.pass.enterprises.EnterpriseRule}.
 */
@NullMarked
package org.freightpass.pass.enterprises;

import org.jspecify.annotations.NullMarked;
