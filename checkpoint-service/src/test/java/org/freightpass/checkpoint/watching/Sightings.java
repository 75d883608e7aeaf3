package org.freightpass.checkpoint.watching;

import java.time.Duration;
import java.time.Instant;
import org.freightpass.checkpoint.watching.Sighting.Direction;
import org.jspecify.annotations.Nullable;

/** Sightings of one pass: at noon at A, by plate, released, unless said otherwise. A and B are 120 km apart. */
record Sightings(
        String id,
        Duration after,
        String checkpoint,
        @Nullable Position position,
        String plate,
        @Nullable Integer codeVersion,
        @Nullable Direction direction,
        @Nullable Double kilometresToEnd,
        boolean released) {
    static final Instant NOON = Instant.parse("2022-04-18T04:00:00Z");
    static final Position A = new Position(125, 43);
    static final Position B = new Position(125, 43 + 120 / 111.19508);
    static final Limits LIMITS =
            new Limits(120, Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofMinutes(30), Duration.ofHours(48));

    static Sightings atA(String id) {
        return new Sightings(id, Duration.ZERO, "CP220104001", A, "吉A12345", null, null, null, true);
    }

    static Sightings atB(String id) {
        return new Sightings(id, Duration.ZERO, "CP220302001", B, "吉A12345", null, null, null, true);
    }

    Sightings after(Duration time) {
        return new Sightings(id, time, checkpoint, position, plate, codeVersion, direction, kilometresToEnd, released);
    }

    Sightings somewhere() {
        return new Sightings(id, after, checkpoint, null, plate, codeVersion, direction, kilometresToEnd, released);
    }

    Sightings on(String other) {
        return new Sightings(id, after, checkpoint, position, other, codeVersion, direction, kilometresToEnd, released);
    }

    Sightings scanned(int version) {
        return new Sightings(id, after, checkpoint, position, plate, version, direction, kilometresToEnd, released);
    }

    Sightings going(Direction way) {
        return new Sightings(id, after, checkpoint, position, plate, codeVersion, way, kilometresToEnd, released);
    }

    Sightings toEnd(double kilometres) {
        return new Sightings(id, after, checkpoint, position, plate, codeVersion, direction, kilometres, released);
    }

    Sightings kept() {
        return new Sightings(id, after, checkpoint, position, plate, codeVersion, direction, kilometresToEnd, false);
    }

    Sighting seen() {
        return new Sighting(
                id,
                "220104000001",
                NOON.plus(after),
                NOON.plus(after).plusSeconds(1),
                checkpoint,
                checkpoint.substring(2, 8),
                position,
                plate,
                codeVersion,
                direction,
                kilometresToEnd,
                released);
    }
}
