package org.freightpass.notification.hotline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the five lines: its telephone, who is on duty since when, how many cases are open on it and how many of those
 * keep its agent busy.
 */
public record Line(
        LineNumber number,
        String areaCode,
        String telephone,
        @Nullable String agent,
        @Nullable Instant onDutySince,
        int openCases,
        int busyCases) {
    public Line {
        if (openCases < 0 || busyCases < 0) {
            throw new IllegalArgumentException("cases of a line below zero: " + openCases + ", " + busyCases);
        }
    }

    /** What a caller, or the routing of a case, finds there. */
    public enum Presence {
        UNATTENDED,
        IDLE,
        BUSY
    }

    public Presence presence() {
        if (agent == null) {
            return Presence.UNATTENDED;
        }
        return HotlineRule.busy(busyCases) ? Presence.BUSY : Presence.IDLE;
    }

    /** The line as it is once one more case rings on it. */
    Line ringing() {
        return new Line(number, areaCode, telephone, agent, onDutySince, openCases + 1, busyCases + 1);
    }

    Line withAgent(@Nullable String next, @Nullable Instant since) {
        return new Line(number, areaCode, telephone, next, since, openCases, busyCases);
    }
}
