/** Letters as e-mail over SMTP: composing, sending within limits, and the workers that do it. */
@NullMarked
package org.freightpass.notification.notifying.mail;

import org.jspecify.annotations.NullMarked;
