/**
 * Tests of reading the decision table.
 */
@NullMarked
package org.freightpass.checkpoint.deciding.json;

import org.jspecify.annotations.NullMarked;
