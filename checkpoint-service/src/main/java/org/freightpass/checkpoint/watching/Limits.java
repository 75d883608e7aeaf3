package org.freightpass.checkpoint.watching;

import java.time.Duration;

/**
 * What is possible on a road. No source sets any of it.
 *
 * @param speed kilometres an hour that no truck keeps up
 * @param tolerance how far the clocks of two checkpoints may be apart
 * @param turnaround the least time from passing a checkpoint to passing it again the same way
 * @param stay how long a vehicle that is seen again at the same place counts as still there
 * @param window how long sightings are compared and a situation counts as told
 */
public record Limits(double speed, Duration tolerance, Duration turnaround, Duration stay, Duration window) {
    public Limits {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("A speed of " + speed + " km/h reaches nothing");
        }
    }

    /** The least time that this distance takes. */
    Duration timeFor(double kilometres) {
        return Duration.ofMillis(
                Math.round(kilometres / speed * Duration.ofHours(1).toMillis()));
    }
}
