/** The hotline's cases as their callers meet them. */
@NullMarked
package org.freightpass.notification.following.cases;

import org.jspecify.annotations.NullMarked;
