/**
 * Tests of the service as a whole that need neither database nor broker.
 */
@NullMarked
package org.freightpass.checkpoint;

import org.jspecify.annotations.NullMarked;
