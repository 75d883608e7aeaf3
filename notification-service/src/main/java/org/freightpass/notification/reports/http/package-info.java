/** Asks checkpoint-service for reports, with limits on how long, how often and how many at once. */
@NullMarked
package org.freightpass.notification.reports.http;

import org.jspecify.annotations.NullMarked;
