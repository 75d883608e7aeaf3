/**
 * Reads what reporters of checkpoints wrote, for those who judge it: at checkpoint-service, which keeps it, in the
 * reader's own name. All rules are in {@link org.freightpass.notification.reports.ReportsRule}.
 */
@NullMarked
package org.freightpass.notification.reports;

import org.jspecify.annotations.NullMarked;
