package org.freightpass.system.fleet;

/** One vehicle of the fleet with what it carries, where, and who drives. */
public record Vehicle(
        String plate,
        String colour,
        String goods,
        String origin,
        String destination,
        String driverName,
        String driverId,
        String driverTelephone) {

    /** The same but for the named field, to spoil a row on purpose. */
    Vehicle withPlate(String other) {
        return new Vehicle(other, colour, goods, origin, destination, driverName, driverId, driverTelephone);
    }

    public Vehicle withGoods(String other) {
        return new Vehicle(plate, colour, other, origin, destination, driverName, driverId, driverTelephone);
    }

    Vehicle withDestination(String other) {
        return new Vehicle(plate, colour, goods, origin, other, driverName, driverId, driverTelephone);
    }

    Vehicle withDriverId(String other) {
        return new Vehicle(plate, colour, goods, origin, destination, driverName, other, driverTelephone);
    }
}
