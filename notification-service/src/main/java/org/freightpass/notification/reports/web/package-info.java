/** Readers of reports as they sign in and out. */
@NullMarked
package org.freightpass.notification.reports.web;

import org.jspecify.annotations.NullMarked;
