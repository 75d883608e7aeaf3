package org.freightpass.notification.rota.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.freightpass.notification.rota.Shift;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;

/** A shift as it is typed; times are those of China, to the minute. */
record ShiftForm(String line, String agent, String substitute, String from, String until) {
    private static final int LONGEST_NAME = 100;
    private static final int FIRST_LINE = 7301;
    private static final int LAST_LINE = 7305;
    private static final int USUAL_HOURS = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static ShiftForm typed(Map<String, String> typed) {
        return new ShiftForm(
                words(typed, "line"),
                words(typed, "agent"),
                words(typed, "substitute"),
                words(typed, "from"),
                words(typed, "until"));
    }

    /** Eight hours from the next full hour. */
    static ShiftForm next(Instant now) {
        LocalDateTime hour = LocalDateTime.ofInstant(now, Say.ZONE)
                .withMinute(0)
                .withSecond(0)
                .withNano(0)
                .plusHours(1);
        String until = hour.plusHours(USUAL_HOURS).format(MINUTE);
        return new ShiftForm(String.valueOf(FIRST_LINE), "", "", hour.format(MINUTE), until);
    }

    /** The shift; null where {@code faults} has got what is wrong, by field. */
    @Nullable
    Shift shift(Map<String, String> faults) {
        Instant start = time("from", from, faults);
        Instant end = time("until", until, faults);
        if (agent.isEmpty()) {
            faults.put("agent", "console.fault.missing");
        }
        if (!line.matches("[0-9]{4}") || Integer.parseInt(line) < FIRST_LINE || Integer.parseInt(line) > LAST_LINE) {
            faults.put("line", "console.refused.LINE_UNKNOWN");
        }
        if (start != null && end != null && !start.isBefore(end)) {
            faults.put("until", "rota.fault.order");
        }
        if (start == null || end == null || !faults.isEmpty()) {
            return null;
        }
        return new Shift(
                UUID.randomUUID().toString(),
                Integer.parseInt(line),
                agent,
                substitute.isEmpty() ? null : substitute,
                start,
                end,
                Shift.Check.NOT_YET,
                Shift.Stage.PLANNED,
                null);
    }

    private static @Nullable Instant time(String field, String text, Map<String, String> faults) {
        try {
            return LocalDateTime.parse(text, MINUTE).atZone(Say.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            faults.put(field, "rota.fault.time");
            return null;
        }
    }

    private static String words(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").replace('\0', ' ').strip();
        return text.substring(0, Math.min(LONGEST_NAME, text.length()));
    }
}
