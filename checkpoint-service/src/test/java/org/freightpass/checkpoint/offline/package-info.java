/**
 * Tests of the kit and of what a queue may hold.
 */
@NullMarked
package org.freightpass.checkpoint.offline;

import org.jspecify.annotations.NullMarked;
