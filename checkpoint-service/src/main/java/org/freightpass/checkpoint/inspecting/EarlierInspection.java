package org.freightpass.checkpoint.inspecting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.freightpass.contracts.CheckpointCode;

/** The last time this vehicle's people were sampled at a checkpoint, and in which roles they were. */
public record EarlierInspection(Instant at, CheckpointCode checkpoint, List<Person.Role> sampled) {
    public EarlierInspection {
        sampled = List.copyOf(sampled);
    }

    /** Whether everyone in {@code lacking} was sampled then; roles stand for people, because no names are kept. */
    boolean excuses(Collection<Person> lacking, Instant now, Duration window) {
        var age = Duration.between(at, now).truncatedTo(ChronoUnit.MINUTES);
        if (age.compareTo(window) > 0) {
            return false;
        }
        var left = new ArrayList<>(sampled);
        return lacking.stream().allMatch(person -> left.remove(person.role()));
    }
}
