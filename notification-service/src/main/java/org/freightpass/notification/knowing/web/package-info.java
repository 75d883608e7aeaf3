/** What is known, over HTTP. */
@NullMarked
package org.freightpass.notification.knowing.web;

import org.jspecify.annotations.NullMarked;
