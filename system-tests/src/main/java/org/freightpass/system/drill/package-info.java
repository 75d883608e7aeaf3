/** Faults on a running stack under load, and the count of what came out of what was promised meanwhile. */
@NullMarked
package org.freightpass.system.drill;

import org.jspecify.annotations.NullMarked;
