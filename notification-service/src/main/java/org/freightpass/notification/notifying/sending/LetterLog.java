package org.freightpass.notification.notifying.sending;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.freightpass.messaging.Correlation;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.SendResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Says what came of a letter, once under each correlation id of its notices: the end of what a request began. A letter
 * that goes back to more requests than a reader would look through is told of as often as {@link #MOST}.
 */
final class LetterLog {
    private static final Logger LOG = LoggerFactory.getLogger(LetterLog.class);

    /** Lines for one letter. */
    static final int MOST = 20;

    private LetterLog() {}

    static void came(Letter letter, SendResult result) {
        String came = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        // What rests or is away is tried again and again; only its end is worth a line.
        boolean over = !(result instanceof SendResult.NotTried || result instanceof SendResult.Away);
        Level level = over ? Level.INFO : Level.DEBUG;
        if (!LOG.isEnabledForLevel(level)) {
            return;
        }
        for (String id : ids(letter)) {
            long notices = letter.notices().stream()
                    .filter(notice -> id.equals(notice.correlationId()))
                    .count();
            try (var _ = Correlation.during(id)) {
                LOG.atLevel(level)
                        .addKeyValue("letter", letter.id())
                        .addKeyValue("channel", letter.channel())
                        .addKeyValue("kind", letter.kind())
                        .addKeyValue("result", came)
                        .log(
                                "Letter {} by {}: {}, {} notices of {}",
                                letter.id(),
                                letter.channel(),
                                came,
                                notices,
                                letter.kind());
            }
        }
    }

    private static List<String> ids(Letter letter) {
        return letter.notices().stream()
                .map(Notice::correlationId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
