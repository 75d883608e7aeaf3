/** The hotline over HTTP: cases, what is done with them, lines, duty and areas. */
@NullMarked
package org.freightpass.notification.hotline.web;

import org.jspecify.annotations.NullMarked;
