/**
 * Serves the decision table to whoever decides elsewhere.
 */
@NullMarked
package org.freightpass.checkpoint.deciding.web;

import org.jspecify.annotations.NullMarked;
