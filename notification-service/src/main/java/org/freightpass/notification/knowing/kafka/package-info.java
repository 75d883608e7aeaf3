/** Passes and applications from their topics become what is known. */
@NullMarked
package org.freightpass.notification.knowing.kafka;

import org.jspecify.annotations.NullMarked;
