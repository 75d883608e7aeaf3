/**
 * Tests of both interpreters of the decision table.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.table;

import org.jspecify.annotations.NullMarked;
