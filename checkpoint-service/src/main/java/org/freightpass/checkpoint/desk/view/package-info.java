/**
 * What the local view knows of a desk's checkpoint.
 */
@NullMarked
package org.freightpass.checkpoint.desk.view;

import org.jspecify.annotations.NullMarked;
