/** What was measured: runs, figures beside their limits, the machine, and how all of it is shown. */
@NullMarked
package org.freightpass.system.figure;

import org.jspecify.annotations.NullMarked;
