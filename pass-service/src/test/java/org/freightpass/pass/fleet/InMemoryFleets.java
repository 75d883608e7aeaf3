package org.freightpass.pass.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Vehicles and drivers in lists; passes the same tests as the database's adapter. Synchronised. */
public final class InMemoryFleets implements Fleets {

    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();

    @Override
    public synchronized boolean remember(Vehicle vehicle) {
        boolean known = vehicles.stream()
                .anyMatch(other -> other.owner().equals(vehicle.owner())
                        && other.plate().equals(vehicle.plate())
                        && other.colour() == vehicle.colour());
        return !known && vehicles.add(vehicle);
    }

    @Override
    public synchronized boolean remember(Driver driver) {
        boolean known = drivers.stream()
                .anyMatch(other -> other.owner().equals(driver.owner())
                        && other.documentType() == driver.documentType()
                        && other.documentNumber().equals(driver.documentNumber()));
        return !known && drivers.add(driver);
    }

    @Override
    public synchronized void forget(Owner owner) {
        vehicles.removeIf(vehicle -> vehicle.owner().equals(owner));
        drivers.removeIf(driver -> driver.owner().equals(owner));
    }

    @Override
    public synchronized List<Vehicle> vehicles(Owner owner, @Nullable UUID after, int limit) {
        return vehicles.stream()
                .dropWhile(vehicle -> after != null && !vehicle.id().equals(after))
                .skip(after == null ? 0 : 1)
                .filter(vehicle -> vehicle.owner().equals(owner))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Driver> drivers(Owner owner, @Nullable UUID after, int limit) {
        return drivers.stream()
                .dropWhile(driver -> after != null && !driver.id().equals(after))
                .skip(after == null ? 0 : 1)
                .filter(driver -> driver.owner().equals(owner))
                .limit(limit)
                .toList();
    }
}
