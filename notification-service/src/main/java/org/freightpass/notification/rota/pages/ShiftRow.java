package org.freightpass.notification.rota.pages;

import java.time.Instant;
import org.freightpass.notification.rota.Shift;
import org.freightpass.notification.rota.Shift.Check;
import org.freightpass.notification.rota.Shift.Stage;
import org.freightpass.webkit.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A shift as its reader sees it. {@code state} names the words for how far it is; {@code mine}: the reader is its agent
 * or its substitute.
 */
record ShiftRow(
        String id,
        int line,
        String agent,
        @Nullable String substitute,
        Instant from,
        Instant until,
        String tone,
        String state,
        @Nullable String handOver,
        boolean mine,
        boolean askable,
        boolean strikable) {

    static ShiftRow of(Shift shift, Caller reader) {
        String name = reader.username();
        boolean mine = reader.hasRole("AGENT") && (name.equals(shift.agent()) || name.equals(shift.substitute()));
        return new ShiftRow(
                shift.id(),
                shift.line(),
                shift.agent(),
                shift.substitute(),
                shift.from(),
                shift.until(),
                tone(shift),
                state(shift),
                shift.handOver(),
                mine,
                mine && shift.stage() != Stage.OVER && shift.check() != Check.REACHED,
                shift.stage() == Stage.PLANNED && reader.hasRole("SUPERVISOR"));
    }

    /** An agent who was not reached is not there, whoever's shift it is. */
    private static String state(Shift shift) {
        if (shift.stage() == Stage.PLANNED) {
            return shift.check().name();
        }
        boolean missed = shift.stage() == Stage.RUNNING && shift.check() == Check.MISSED;
        return !missed ? shift.stage().name() : shift.substitute() == null ? "NOBODY" : "SUBSTITUTE";
    }

    private static String tone(Shift shift) {
        return switch (shift.stage()) {
            case RUNNING -> shift.check() == Check.MISSED && shift.substitute() == null ? "BAD" : "GOOD";
            case OVER -> "OVER";
            case PLANNED ->
                switch (shift.check()) {
                    case NOT_YET -> "WAIT";
                    case ASKED -> "ASK";
                    case REACHED -> "GOOD";
                    case MISSED -> "BAD";
                };
        };
    }
}
