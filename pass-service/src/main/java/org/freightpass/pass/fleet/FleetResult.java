package org.freightpass.pass.fleet;

/**
 * What became of the wish to remember something.
 *
 * @param <T> vehicle or driver
 */
public sealed interface FleetResult<T> {

    record Remembered<T>(T thing) implements FleetResult<T> {}

    /** A rule forbids it; {@code field} names what is wrong. */
    record Refused<T>(Kind kind, String field, String detail) implements FleetResult<T> {}

    /** The stable codes. */
    enum Kind {
        FLEET_UNKNOWN(FleetRule.OWN_FLEET),
        VEHICLE_BAD(FleetRule.VEHICLE_FITS),
        VEHICLE_KNOWN(FleetRule.VEHICLE_ONCE),
        DRIVER_BAD(FleetRule.DOCUMENT_FITS),
        DRIVER_KNOWN(FleetRule.DRIVER_ONCE);

        private final FleetRule rule;

        Kind(FleetRule rule) {
            this.rule = rule;
        }

        public FleetRule rule() {
            return rule;
        }
    }
}
