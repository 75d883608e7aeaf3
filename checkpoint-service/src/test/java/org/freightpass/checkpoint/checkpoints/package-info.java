/**
 * Tests of the rules of the register.
 */
@NullMarked
package org.freightpass.checkpoint.checkpoints;

import org.jspecify.annotations.NullMarked;
