package org.freightpass.pass.fleet;

import org.freightpass.pass.fleet.RememberingFleets.By;

/** Told of each change, in the transaction that makes it: becomes an audit entry. */
public interface FleetChanges {

    void remembered(Vehicle vehicle, By by);

    /** Without the driver's number: the trail keeps none. */
    void remembered(Driver driver, By by);
}
