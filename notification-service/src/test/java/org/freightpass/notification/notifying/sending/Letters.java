package org.freightpass.notification.notifying.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.notification.notifying.Firm;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.Subscription;
import org.jspecify.annotations.Nullable;

/** Letters and settings to vary. */
final class Letters {
    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");

    private Letters() {}

    static Letter letter(Notice.Kind kind, Locale language, String firm, int count) {
        return letterTo("firm@example.org", kind, language, firm, count);
    }

    /** About one truck, with what was said of it. */
    static Letter letterSaying(Said said, Locale language, int count) {
        UUID id = UUID.randomUUID();
        Notice.Kind kind = Notice.Kind.TRUCK_BLOCKED;
        List<Notice> notices = IntStream.rangeClosed(1, count)
                .mapToObj(index -> notice(id, kind, index, null, said))
                .toList();
        return letter(id, "firm@example.org", language, "Firm", Subscription.usual("f"), Channel.EMAIL, kind, notices);
    }

    static Letter letterTo(String address, Notice.Kind kind, Locale language, String firm, int count) {
        UUID id = UUID.randomUUID();
        List<Notice> notices = IntStream.rangeClosed(1, count)
                .mapToObj(index -> notice(id, kind, index, null))
                .toList();
        return letter(id, address, language, firm, Subscription.usual("f"), Channel.EMAIL, kind, notices);
    }

    private static Letter letter(
            UUID id,
            String address,
            Locale language,
            String firm,
            Subscription subscription,
            Channel channel,
            Notice.Kind kind,
            List<Notice> notices) {
        Firm to = new Firm("f", 1, firm, firm, address, "13800138000", language, Set.of());
        return new Letter(id, to, subscription, channel, kind, notices);
    }

    /** An SMS; {@code gateway}: the one that may have taken it before. */
    static Letter sms(@Nullable String gateway) {
        UUID id = UUID.randomUUID();
        Notice notice = notice(id, Notice.Kind.TRUCK_BLOCKED, 1, gateway);
        return letter(
                id,
                "firm@example.org",
                Locale.ENGLISH,
                "Firm",
                Subscription.usual("f"),
                Channel.SMS,
                Notice.Kind.TRUCK_BLOCKED,
                List.of(notice));
    }

    static Letter webhook(String firmId, String url) {
        UUID id = UUID.randomUUID();
        Subscription subscription = new Subscription(firmId, Map.of(), null, url, 1, null, null);
        Firm to = new Firm(firmId, 1, "Firm", "Firm", null, null, Locale.ENGLISH, Set.of());
        Notice.Kind kind = Notice.Kind.PASS_ISSUED;
        return new Letter(id, to, subscription, Channel.WEBHOOK, kind, List.of(notice(id, kind, 1, null)));
    }

    private static Notice notice(UUID mail, Notice.Kind kind, int index, @Nullable String gateway) {
        return notice(mail, kind, index, gateway, null);
    }

    private static Notice notice(
            UUID mail, Notice.Kind kind, int index, @Nullable String gateway, @Nullable Said reason) {
        return new Notice(
                UUID.randomUUID(),
                "e" + index,
                "f",
                Channel.EMAIL,
                kind,
                1,
                "220104%06d".formatted(index),
                null,
                "吉A12345",
                "220104",
                "210102",
                NOW,
                Instant.parse("2022-04-28T16:00:00Z"),
                reason,
                Notice.State.SENDING,
                mail,
                gateway,
                gateway != null,
                1,
                NOW,
                NOW,
                NOW,
                null,
                "request-" + index);
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

    static Limits limits(int workers, Duration timeLimit, int perSecond, int calls) {
        return settings(workers, timeLimit, perSecond, calls).limits();
    }
}
