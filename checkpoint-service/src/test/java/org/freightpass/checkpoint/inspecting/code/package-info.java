/**
 * Tests of reading signed codes.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.code;

import org.jspecify.annotations.NullMarked;
