/**
 * What happens to a vehicle beyond its decision: held or delayed without ground, waited long, a sample's result that came
 * later. All rules are in {@link org.freightpass.checkpoint.stopping.StoppingRule}.
 */
@NullMarked
package org.freightpass.checkpoint.stopping;

import org.jspecify.annotations.NullMarked;
