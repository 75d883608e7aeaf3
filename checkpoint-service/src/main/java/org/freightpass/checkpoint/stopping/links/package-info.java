/**
 * What other features know of inspections and passes.
 */
@NullMarked
package org.freightpass.checkpoint.stopping.links;

import org.jspecify.annotations.NullMarked;
