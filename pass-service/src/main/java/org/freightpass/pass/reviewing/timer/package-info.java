/** Reports overdue reviews, in every instance that runs. */
@NullMarked
package org.freightpass.pass.reviewing.timer;

import org.jspecify.annotations.NullMarked;
