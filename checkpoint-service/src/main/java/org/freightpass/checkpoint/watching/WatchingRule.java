package org.freightpass.checkpoint.watching;

import java.time.Duration;
import java.util.Objects;

/**
 * Every rule of watching. Each judges two sightings of one pass, the earlier and the later, and names the situation
 * that they belong to, so that a situation is told once.
 */
@SuppressWarnings("ImmutableEnumChecker") // The conditions are functions without state.
public enum WatchingRule {
    JOURNEY_IMPOSSIBLE(
            "WA-01",
            "One pass is at two places faster than a truck can drive, as the crow flies at 120 km/h.",
            WatchingRule::tooFar,
            (a, b) -> eitherWay(a.checkpoint(), b.checkpoint())),
    TWO_VEHICLES(
            "WA-02",
            "One pass is shown on two vehicles.",
            (a, b, l) -> !a.plate().equals(b.plate()),
            (a, b) -> eitherWay(a.plate(), b.plate())),
    OLD_CODE(
            "WA-03",
            "A code is scanned though a later one of the same pass was scanned before: a picture of it goes round.",
            (a, b, l) -> a.codeVersion() != null && b.codeVersion() != null && b.codeVersion() < a.codeVersion(),
            (a, b) -> String.valueOf(b.codeVersion())),
    TRIPS_IMPOSSIBLE(
            "WA-04",
            "One pass comes by twice on the same way before it can have been at its end and back: 60 minutes at least,"
                    + " seen again within 30 minutes counts as still there.",
            WatchingRule::tooSoon,
            (a, b) -> b.checkpoint() + " " + b.direction());

    @FunctionalInterface
    private interface Condition {
        boolean holds(Sighting earlier, Sighting later, Limits limits);
    }

    @FunctionalInterface
    private interface Situation {
        String of(Sighting earlier, Sighting later);
    }

    private final String id;
    private final String text;
    private final Condition condition;
    private final Situation situation;

    WatchingRule(String id, String text, Condition condition, Situation situation) {
        this.id = id;
        this.text = text;
        this.condition = condition;
        this.situation = situation;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    boolean breaks(Sighting earlier, Sighting later, Limits limits) {
        return condition.holds(earlier, later, limits);
    }

    String situation(Sighting earlier, Sighting later) {
        return id + " " + situation.of(earlier, later);
    }

    private static boolean tooFar(Sighting earlier, Sighting later, Limits limits) {
        var from = earlier.position();
        var to = later.position();
        return from != null
                && to != null
                && !earlier.checkpoint().equals(later.checkpoint())
                && isLessThan(between(earlier, later).plus(limits.tolerance()), limits.timeFor(from.kilometresTo(to)));
    }

    private static boolean tooSoon(Sighting earlier, Sighting later, Limits limits) {
        if (earlier.direction() == null
                || earlier.direction() != later.direction()
                || !earlier.released()
                || !earlier.checkpoint().equals(later.checkpoint())
                || !earlier.plate().equals(later.plate())) {
            return false;
        }
        var there = Objects.requireNonNullElse(earlier.kilometresToEnd(), 0.0);
        var back = limits.timeFor(2 * there);
        var least = isLessThan(back, limits.turnaround()) ? limits.turnaround() : back;
        var gone = between(earlier, later);
        return gone.compareTo(limits.stay()) > 0 && isLessThan(gone.plus(limits.tolerance()), least);
    }

    private static Duration between(Sighting earlier, Sighting later) {
        return Duration.between(earlier.at(), later.at());
    }

    private static boolean isLessThan(Duration one, Duration other) {
        return one.compareTo(other) < 0;
    }

    private static String eitherWay(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
