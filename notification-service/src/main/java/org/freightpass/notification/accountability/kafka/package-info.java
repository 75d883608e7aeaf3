/** Reports, the register's words and overdue removals from their topics. */
@NullMarked
package org.freightpass.notification.accountability.kafka;

import org.jspecify.annotations.NullMarked;
