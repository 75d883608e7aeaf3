/** Briefings over HTTP, as JSON and as CSV. */
@NullMarked
package org.freightpass.notification.briefing.web;

import org.jspecify.annotations.NullMarked;
