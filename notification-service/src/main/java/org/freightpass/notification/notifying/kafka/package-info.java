/** Events of passes, applications and firms become happenings and contacts of notifying. */
@NullMarked
package org.freightpass.notification.notifying.kafka;

import org.jspecify.annotations.NullMarked;
