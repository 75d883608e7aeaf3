/**
 * Which rule set is in force where and when. All rules are in {@link org.freightpass.checkpoint.roads.RegimeRule}.
 */
@NullMarked
package org.freightpass.checkpoint.roads;

import org.jspecify.annotations.NullMarked;
