/** The ground on which measurements stand: a stack of its own, firms with fleets, keys, databases, topics, limit servers. */
@NullMarked
package org.freightpass.system.ground;

import org.jspecify.annotations.NullMarked;
