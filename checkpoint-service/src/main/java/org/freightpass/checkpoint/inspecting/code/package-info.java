/**
 * Verifies signed codes with the trust list and the status lists of the local view.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.code;

import org.jspecify.annotations.NullMarked;
