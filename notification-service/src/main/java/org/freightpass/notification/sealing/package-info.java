/** Encrypts what people tell about themselves before it is stored. Knows nothing of what it means. */
@NullMarked
package org.freightpass.notification.sealing;

import org.jspecify.annotations.NullMarked;
