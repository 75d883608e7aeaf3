/**
 * Vehicles and drivers that an applicant, a firm or a single driver, has used before, remembered so that nobody types
 * them twice. Nothing here permits or forbids anything. Rules: {@link org.freightpass.pass.fleet.FleetRule}.
 */
@NullMarked
package org.freightpass.pass.fleet;

import org.jspecify.annotations.NullMarked;
