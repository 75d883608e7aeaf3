/** Alerts from {@code freight.alerts} become matters of the hotline. */
@NullMarked
package org.freightpass.notification.hotline.kafka;

import org.jspecify.annotations.NullMarked;
