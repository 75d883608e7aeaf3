/** Topics as a service declares them: there before their first record, watched before their first failure. */
@NullMarked
package org.freightpass.messaging.topics;

import org.jspecify.annotations.NullMarked;
