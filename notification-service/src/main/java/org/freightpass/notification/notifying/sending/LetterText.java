package org.freightpass.notification.notifying.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;

/** The words of a letter in the firm's language. */
final class LetterText {
    private static final Map<Locale, Templates> LANGUAGES = Templates.standard();
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_SMS = 300;

    private final Letter letter;
    private final Wording wording;
    private final Templates words;

    LetterText(Letter letter, Wording wording) {
        this(letter, wording, LANGUAGES.get(letter.firm().language()));
    }

    private LetterText(Letter letter, Wording wording, @Nullable Templates words) {
        if (words == null) {
            throw new IllegalArgumentException("There are no letters in the language "
                    + letter.firm().language() + ", only in " + LANGUAGES.keySet());
        }
        this.letter = letter;
        this.wording = wording;
        this.words = words;
    }

    /** Reads the words now, so that a bad template ends the start and not a letter. */
    static void check() {
        if (LANGUAGES.isEmpty()) {
            throw new IllegalStateException("no letters in any language");
        }
    }

    /** One line, whatever the names in it hold. */
    String subject() {
        return NotifyingRule.clean(
                words.filled(letter.kind() + (single() ? ".subject" : ".subject.many"), this::first));
    }

    String body() {
        return String.join(
                "\n\n",
                words.filled("greeting", this::first),
                single() ? one(letter.notices().getFirst()) : many(letter.notices()),
                words.filled("closing", this::first));
    }

    /** One line of at most 300 characters. */
    String sms() {
        String text = NotifyingRule.clean(words.filled(letter.kind() + (single() ? ".sms" : ".sms.many"), this::first));
        return text.codePointCount(0, text.length()) <= LONGEST_SMS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SMS - 1)) + "…";
    }

    private boolean single() {
        return letter.notices().size() == 1;
    }

    private String one(Notice notice) {
        String text = words.filled(letter.kind() + ".text", this::first);
        return notice.reason() == null ? text : text + "\n" + words.filled(reasonKey(), this::first);
    }

    private String reasonKey() {
        String own = letter.kind() + ".reason";
        return words.has(own) ? own : "reason";
    }

    private String many(List<Notice> notices) {
        String list = notices.stream().map(this::line).collect(Collectors.joining("\n"));
        return words.filled(letter.kind() + ".text.many", this::first) + "\n" + list;
    }

    private String line(Notice notice) {
        String line = notice.subject() + "  " + notice.plate();
        Said reason = notice.reason();
        return reason == null ? line : line + "  " + NotifyingRule.clean(words(reason));
    }

    /** A field as the first notice fills it. */
    private String first(String field) {
        Notice notice = letter.notices().getFirst();
        return switch (field) {
            case "firm" -> NotifyingRule.clean(letter.firm().name());
            case "number" -> notice.subject();
            case "plate" -> notice.plate();
            case "origin" -> place(notice.origin());
            case "destination" -> place(notice.destination());
            case "from" -> minute(notice.validFrom(), false);
            case "until" -> minute(notice.validUntil(), true);
            case "count" -> String.format(Locale.ROOT, "%,d", letter.notices().size());
            case "reason" -> lines(notice.reason());
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    private String lines(@Nullable Said reason) {
        return reason == null
                ? ""
                : words(reason).lines().map(NotifyingRule::clean).collect(Collectors.joining("\n"));
    }

    private String words(Said said) {
        return wording.of(said.text(), said.saying(), letter.firm().language());
    }

    private static String place(String code) {
        return code.isEmpty() ? "" : Divisions.standard().fullName(new DivisionCode(code));
    }

    /** {@code last}: the end of a validity is shown as the last minute that counts. */
    private static String minute(@Nullable Instant instant, boolean last) {
        if (instant == null) {
            return "";
        }
        return instant.minusSeconds(last ? 60 : 0).atOffset(LOCAL).format(MINUTE);
    }
}
