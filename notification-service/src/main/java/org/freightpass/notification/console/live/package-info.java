/** News of cases, told by the database to every instance and from there to the pages. */
@NullMarked
package org.freightpass.notification.console.live;

import org.jspecify.annotations.NullMarked;
