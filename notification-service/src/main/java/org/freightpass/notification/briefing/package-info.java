/**
 * The daily briefing: what came in, what was decided and what is left, by county and day, with the key enterprises whose
 * transport is in difficulty and who sees to each. Rules are in {@link
 * org.freightpass.notification.briefing.BriefingRule}.
 */
@NullMarked
package org.freightpass.notification.briefing;

import org.jspecify.annotations.NullMarked;
