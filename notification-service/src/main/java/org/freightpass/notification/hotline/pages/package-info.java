/** The pages on which a firm reports a truck that is held up. */
@NullMarked
package org.freightpass.notification.hotline.pages;

import org.jspecify.annotations.NullMarked;
