/** Tests of the work on print orders. */
@NullMarked
package org.freightpass.pass.printing.work;

import org.jspecify.annotations.NullMarked;
