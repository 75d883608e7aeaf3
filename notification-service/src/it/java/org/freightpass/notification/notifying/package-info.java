/** Notices, from event to letter. */
@NullMarked
package org.freightpass.notification.notifying;

import org.jspecify.annotations.NullMarked;
