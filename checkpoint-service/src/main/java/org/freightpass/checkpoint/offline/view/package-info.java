/**
 * Fills a kit from the local view.
 */
@NullMarked
package org.freightpass.checkpoint.offline.view;

import org.jspecify.annotations.NullMarked;
