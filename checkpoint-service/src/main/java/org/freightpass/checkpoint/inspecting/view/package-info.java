/**
 * Reads for inspections what the local view holds.
 */
@NullMarked
package org.freightpass.checkpoint.inspecting.view;

import org.jspecify.annotations.NullMarked;
