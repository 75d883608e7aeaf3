/** Applications, passes and inspections from their topics are counted. */
@NullMarked
package org.freightpass.notification.briefing.kafka;

import org.jspecify.annotations.NullMarked;
