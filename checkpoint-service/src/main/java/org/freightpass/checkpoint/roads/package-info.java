/**
 * What the roads are like: which rule set is in force where, what is closed, where the risk lies, where drivers rest and
 * where they are tested; kept by operators with dates. All rules are in {@link
 * org.freightpass.checkpoint.roads.RoadRule}.
 */
@NullMarked
package org.freightpass.checkpoint.roads;

import org.jspecify.annotations.NullMarked;
