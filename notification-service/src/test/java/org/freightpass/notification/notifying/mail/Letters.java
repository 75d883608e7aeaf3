package org.freightpass.notification.notifying.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.notification.notifying.Firm;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;

/** Letters and settings to vary. */
final class Letters {
    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");

    private Letters() {}

    static Letter letter(Notice.Kind kind, Locale language, String firm, int count) {
        return letterTo("firm@example.org", kind, language, firm, count);
    }

    static Letter letterTo(String address, Notice.Kind kind, Locale language, String firm, int count) {
        UUID id = UUID.randomUUID();
        List<Notice> notices = IntStream.rangeClosed(1, count)
                .mapToObj(index -> notice(id, kind, index))
                .toList();
        return new Letter(id, new Firm("f", 1, firm, firm, address, language, Set.of()), kind, notices);
    }

    private static Notice notice(UUID mail, Notice.Kind kind, int index) {
        return new Notice(
                UUID.randomUUID(),
                "e" + index,
                "f",
                kind,
                "220104%06d".formatted(index),
                null,
                "吉A12345",
                "220104",
                "210102",
                NOW,
                Instant.parse("2022-04-28T16:00:00Z"),
                null,
                Notice.State.SENDING,
                mail,
                1,
                NOW,
                NOW,
                NOW,
                null);
    }

    static EmailSettings settings(int workers, Duration timeLimit, int perSecond, int calls) {
        return new EmailSettings(
                "noreply@freightpass.example",
                "freightpass.example",
                workers,
                Duration.ofMillis(50),
                timeLimit,
                2,
                Duration.ofMillis(10),
                perSecond,
                Duration.ofMillis(1),
                50,
                calls,
                Duration.ofMinutes(1));
    }
}
