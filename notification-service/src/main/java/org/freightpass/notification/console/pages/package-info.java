/** Console, wall, a caller's page and the briefing as pages. */
@NullMarked
package org.freightpass.notification.console.pages;

import org.jspecify.annotations.NullMarked;
