/**
 * Tests of the stopping.
 */
@NullMarked
package org.freightpass.checkpoint.stopping;

import org.jspecify.annotations.NullMarked;
