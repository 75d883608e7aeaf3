/**
 * Reads the decision table from its file and refuses one that makes no sense, naming the line.
 */
@NullMarked
package org.freightpass.checkpoint.deciding.json;

import org.jspecify.annotations.NullMarked;
