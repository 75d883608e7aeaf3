/**
 * Tests of what is decided at the roadside.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting;

import org.jspecify.annotations.NullMarked;
