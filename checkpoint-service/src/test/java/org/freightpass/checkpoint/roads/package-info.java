/**
 * Tests of the rules of the regimes.
 */
@NullMarked
package org.freightpass.checkpoint.roads;

import org.jspecify.annotations.NullMarked;
