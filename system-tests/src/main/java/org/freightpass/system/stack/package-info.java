/** A whole stack for tests: started by {@code ./run} on free ports with data of its own, shared by all of them. */
@NullMarked
package org.freightpass.system.stack;

import org.jspecify.annotations.NullMarked;
