/** A whole stack for tests and drills: started by {@code ./run} on free ports with data of its own. */
@NullMarked
package org.freightpass.system.stack;

import org.jspecify.annotations.NullMarked;
