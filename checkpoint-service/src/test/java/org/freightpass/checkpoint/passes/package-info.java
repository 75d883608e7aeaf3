/**
 * Tests of the local view.
 */
@NullMarked
package org.freightpass.checkpoint.passes;

import org.jspecify.annotations.NullMarked;
