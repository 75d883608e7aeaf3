/** Counting what came out: what was committed against what was published and what a checkpoint sees. */
@NullMarked
package org.freightpass.system.count;

import org.jspecify.annotations.NullMarked;
