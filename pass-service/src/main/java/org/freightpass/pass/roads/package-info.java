/**
 * What this service has been told about the roads: what is closed, where the risk lies
 * and which checkpoints, service areas and test points lie on the way. It decides what an applicant
 * is told about the way, and refuses nothing. All rules are in {@link org.freightpass.pass.roads.WayRule}.
 */
@NullMarked
package org.freightpass.pass.roads;

import org.jspecify.annotations.NullMarked;
