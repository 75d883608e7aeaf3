/** Forgets scans when their time is over. */
@NullMarked
package org.freightpass.pass.scanning.timer;

import org.jspecify.annotations.NullMarked;
