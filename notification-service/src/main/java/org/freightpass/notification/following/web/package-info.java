/** Following a case over HTTP, without an account. */
@NullMarked
package org.freightpass.notification.following.web;

import org.jspecify.annotations.NullMarked;
