package org.freightpass.notification.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.notification.rota.Shift.Check;
import org.freightpass.notification.rota.Shift.Stage;
import org.jspecify.annotations.Nullable;

/** Every rule of the rota, by its id, and below them the decisions that follow. No state, no I/O. */
public enum RotaRule {
    PLANNING("ROT-01", "A shift lasts 15 minutes to 24 hours and ends in the future; supervisors plan."),
    ALONE("ROT-02", "A line has one shift at a time, and an agent one line at a time, as agent or as substitute."),
    CHECK("ROT-03", "From 30 minutes before a shift its agent is asked to say that the line can be taken."),
    MISSED(
            "ROT-04",
            "An agent who has not said so 10 minutes before is replaced by the substitute, and that is an alert; either"
                    + " of the two may still say so and then comes."),
    BEGIN(
            "ROT-05",
            "At its beginning a shift puts the one who comes on duty, in place of whoever is there; an agent that was"
                    + " not reached and has no substitute is not put there."),
    END("ROT-06", "At its end a shift takes its agent off duty, unless the next one has begun."),
    HAND_OVER("ROT-07", "Whoever has the shift leaves word for the next one."),
    UNATTENDED(
            "ROT-08",
            "A line with a rota that has nobody on duty for a minute is an alert, told once for each time it is left;"
                    + " a line that never had a rota only shows it."),
    CHANGING("ROT-09", "A shift that has begun is not struck off.");

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration ASKED_BEFORE = Duration.ofMinutes(30);
    private static final Duration MISSED_BEFORE = Duration.ofMinutes(10);
    private static final Duration UNATTENDED_FOR = Duration.ofMinutes(1);

    private final String id;
    private final String text;

    RotaRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Why a shift cannot be planned beside those that are; empty where it can. */
    static Optional<RotaRefusal> refused(Shift wanted, List<Shift> others, Instant now) {
        Duration length = Duration.between(wanted.from(), wanted.until());
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            return Optional.of(RotaRefusal.SHIFT_LENGTH);
        }
        if (!wanted.until().isAfter(now)) {
            return Optional.of(RotaRefusal.SHIFT_PAST);
        }
        if (wanted.agent().equals(wanted.substitute())) {
            return Optional.of(RotaRefusal.OWN_SUBSTITUTE);
        }
        List<Shift> overlapping = others.stream()
                .filter(other -> other.stage() != Stage.OVER && other.overlaps(wanted))
                .toList();
        if (overlapping.stream().anyMatch(other -> other.line() == wanted.line())) {
            return Optional.of(RotaRefusal.LINE_HAS_SHIFT);
        }
        return overlapping.stream().anyMatch(other -> shares(other, wanted))
                ? Optional.of(RotaRefusal.AGENT_HAS_SHIFT)
                : Optional.empty();
    }

    private static boolean shares(Shift one, Shift other) {
        String substitute = other.substitute();
        return one.concerns(other.agent()) || (substitute != null && one.concerns(substitute));
    }

    /** The shift after the check of this instant; unchanged where nothing is to be done. */
    static Shift checked(Shift shift, Instant now) {
        if (shift.stage() != Stage.PLANNED) {
            return shift;
        }
        return switch (shift.check()) {
            case NOT_YET, ASKED -> checkedWhileOpen(shift, now);
            case REACHED, MISSED -> shift;
        };
    }

    private static Shift checkedWhileOpen(Shift shift, Instant now) {
        if (!now.isBefore(shift.from().minus(MISSED_BEFORE))) {
            return shift.checked(Check.MISSED);
        }
        boolean asks = !now.isBefore(shift.from().minus(ASKED_BEFORE));
        return asks ? shift.checked(Check.ASKED) : shift;
    }

    static boolean begins(Shift shift, Instant now) {
        return shift.stage() == Stage.PLANNED && !now.isBefore(shift.from());
    }

    static boolean ends(Shift shift, Instant now) {
        return shift.stage() == Stage.RUNNING && !now.isBefore(shift.until());
    }

    /** Who is put on duty at its beginning, if anyone. */
    static Optional<String> putOnDuty(Shift shift) {
        boolean nobody = shift.check() == Check.MISSED && shift.substitute() == null;
        return nobody ? Optional.empty() : Optional.of(shift.comes());
    }

    static boolean alerts(@Nullable Instant unattendedSince, boolean hasRota, Instant now) {
        return hasRota && unattendedSince != null && !now.isBefore(unattendedSince.plus(UNATTENDED_FOR));
    }
}
