/** Accountability as pages. */
@NullMarked
package org.freightpass.notification.accountability.pages;

import org.jspecify.annotations.NullMarked;
