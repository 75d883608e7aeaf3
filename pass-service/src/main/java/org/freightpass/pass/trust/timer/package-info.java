/** Issues lists when something changes them, and renews keys in time, in every instance that runs. */
@NullMarked
package org.freightpass.pass.trust.timer;

import org.jspecify.annotations.NullMarked;
