/** Accountability over HTTP. */
@NullMarked
package org.freightpass.notification.accountability.web;

import org.jspecify.annotations.NullMarked;
