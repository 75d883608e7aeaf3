/** Journeys through the running system: the main job, bad input, processes killed in the middle. */
@NullMarked
package org.freightpass.system.journey;

import org.jspecify.annotations.NullMarked;
