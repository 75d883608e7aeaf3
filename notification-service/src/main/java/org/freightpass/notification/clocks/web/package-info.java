/** Clocks and calendars over HTTP. */
@NullMarked
package org.freightpass.notification.clocks.web;

import org.jspecify.annotations.NullMarked;
