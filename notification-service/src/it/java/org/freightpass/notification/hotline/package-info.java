/** The hotline, from alert and call to closed case. */
@NullMarked
package org.freightpass.notification.hotline;

import org.jspecify.annotations.NullMarked;
