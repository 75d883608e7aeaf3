package org.freightpass.notification.notifying.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.NotifyingRule;
import org.jspecify.annotations.Nullable;

/** The words of a letter in the firm's language, from the bundles {@code letters_zh} and {@code letters_en}. */
final class LetterText {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Letter letter;
    private final ResourceBundle words;

    LetterText(Letter letter) {
        this.letter = letter;
        this.words = ResourceBundle.getBundle("letters", letter.firm().language(), NO_FALLBACK);
    }

    /** One line, whatever the names in it hold. */
    String subject() {
        Notice first = letter.notices().getFirst();
        String key = letter.kind() + (single() ? ".subject" : ".subject.many");
        return NotifyingRule.clean(
                format(key, first.subject(), first.plate(), letter.notices().size()));
    }

    String body() {
        return String.join(
                "\n\n",
                format("greeting", NotifyingRule.clean(letter.firm().name())),
                single() ? one(letter.notices().getFirst()) : many(letter.notices()),
                format("closing"));
    }

    private boolean single() {
        return letter.notices().size() == 1;
    }

    private String one(Notice notice) {
        String text = format(
                letter.kind() + ".text",
                notice.subject(),
                notice.plate(),
                place(notice.origin()),
                place(notice.destination()),
                minute(notice.validFrom(), false),
                minute(notice.validUntil(), true));
        return notice.reason() == null ? text : text + "\n" + format("reason", lines(notice.reason()));
    }

    private String many(List<Notice> notices) {
        String list = notices.stream().map(this::line).collect(Collectors.joining("\n"));
        return format(letter.kind() + ".text.many", "", "", notices.size()) + "\n" + list;
    }

    private String line(Notice notice) {
        String line = notice.subject() + "  " + notice.plate();
        return notice.reason() == null ? line : line + "  " + NotifyingRule.clean(notice.reason());
    }

    private static String lines(String reason) {
        return reason.lines().map(NotifyingRule::clean).collect(Collectors.joining("\n"));
    }

    private static String place(String code) {
        return Divisions.standard().fullName(new DivisionCode(code));
    }

    /** {@code last}: the end of a validity is shown as the last minute that counts. */
    private static String minute(@Nullable Instant instant, boolean last) {
        if (instant == null) {
            return "";
        }
        return instant.minusSeconds(last ? 60 : 0).atOffset(LOCAL).format(MINUTE);
    }

    private String format(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }
}
