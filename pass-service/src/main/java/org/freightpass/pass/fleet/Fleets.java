package org.freightpass.pass.fleet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembered vehicles and drivers. */
public interface Fleets {

    /** False where the owner's vehicle of that plate and colour is remembered already (FL-01): nothing changes. */
    boolean remember(Vehicle vehicle);

    /** False where the owner's driver with that document is remembered already (FL-02): nothing changes. */
    boolean remember(Driver driver);

    /** The owner's vehicles by id, after the given one. */
    List<Vehicle> vehicles(Owner owner, @Nullable UUID after, int limit);

    /** The owner's drivers by id, after the given one. */
    List<Driver> drivers(Owner owner, @Nullable UUID after, int limit);

    /** Deletes everything of the owner. */
    void forget(Owner owner);
}
