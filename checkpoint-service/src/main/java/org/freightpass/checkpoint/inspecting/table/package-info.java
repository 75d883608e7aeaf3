/**
 * Asks the decision table: a situation becomes flat facts, the table's verdict a decision.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.table;

import org.jspecify.annotations.NullMarked;
