/**
 * Load: clients that cost next to nothing, closed loops and open ones. An open loop's latencies count from the moment at
 * which a request was due, so that what waits behind a slow one counts as slow (no coordinated omission).
 */
@NullMarked
package org.freightpass.system.load;

import org.jspecify.annotations.NullMarked;
