/** The main job as a play in scenes, over the public APIs only and as the demo accounts. */
@NullMarked
package org.freightpass.system.demo;

import org.jspecify.annotations.NullMarked;
