/** The service against a real database, a real broker and a real mail server. */
@NullMarked
package org.freightpass.notification;

import org.jspecify.annotations.NullMarked;
