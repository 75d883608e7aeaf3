/**
 * Follows unapproved checkpoints from the first report to their removal, and to account where one stood beyond its
 * deadline: which unit is responsible, who decided what by when. All rules are in {@link
 * org.freightpass.notification.accountability.AccountabilityRule}.
 */
@NullMarked
package org.freightpass.notification.accountability;

import org.jspecify.annotations.NullMarked;
