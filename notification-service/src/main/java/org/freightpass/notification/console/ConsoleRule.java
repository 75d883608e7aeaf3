package org.freightpass.notification.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every rule of the console and the wall, by its id, and below them the decisions that follow. */
public enum ConsoleRule {
    ORDER(
            "CON-01",
            "What is one's own comes first, then what nobody has taken, then the rest; within each the soonest due"
                    + " first, what waits for its caller last."),
    URGENCY("CON-02", "A case is late from the instant its next time is due, and pressing ten minutes before."),
    SOUND("CON-03", "A new case sounds for whoever has its line; a change does not."),
    WALL("CON-04", "The wall shows lines, counts and clocks, and no caller.");

    private static final Duration PRESSING = Duration.ofMinutes(10);

    private final String id;
    private final String text;

    ConsoleRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** How near a case's next time is. */
    public enum Urgency {
        LATE,
        PRESSING,
        CALM
    }

    public static Urgency urgency(@Nullable Instant due, Instant now) {
        if (due == null || now.isBefore(due.minus(PRESSING))) {
            return Urgency.CALM;
        }
        return now.isBefore(due) ? Urgency.PRESSING : Urgency.LATE;
    }

    static Comparator<DeskCase> order(String account) {
        return Comparator.<DeskCase>comparingInt(shown -> rank(shown, account))
                .thenComparing(DeskCase::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(DeskCase::number);
    }

    private static int rank(DeskCase shown, String account) {
        boolean mine = shown.isOf(account);
        if (mine) {
            return shown.status().equals("WAITING") ? 1 : 0;
        }
        return shown.status().equals("OPEN") ? 2 : 3;
    }

    static boolean sounds(boolean opened, int line, Set<String> lines) {
        return opened && lines.contains(Integer.toString(line));
    }
}
