/** Ends passes at the minute, in every instance that runs. */
@NullMarked
package org.freightpass.pass.issuing.timer;

import org.jspecify.annotations.NullMarked;
