/**
 * The history of inspections: every one that was recorded, once, found by plate, checkpoint and division.
 */
@NullMarked
package org.freightpass.checkpoint.recording;

import org.jspecify.annotations.NullMarked;
