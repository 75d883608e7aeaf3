package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** All of them in the order of numbers and around, from {@code start}. */
    static List<Line> around(LineNumber start, List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.<Line>comparingInt(line -> line.number().compareTo(start) < 0 ? 1 : 0)
                        .thenComparing(Line::number))
                .toList();
    }

    static Optional<Line> first(List<Line> lines, Line.Presence presence) {
        return lines.stream().filter(line -> line.presence() == presence).findFirst();
    }

    /** The attended one with the fewest open cases. */
    static Optional<Line> fewestOpen(List<Line> lines) {
        return lines.stream().filter(line -> line.agent() != null).min(Comparator.comparingInt(Line::openCases));
    }
}
