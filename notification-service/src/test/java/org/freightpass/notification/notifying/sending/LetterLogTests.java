package org.freightpass.notification.notifying.sending;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Locale;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever looks for a request's id in the logs must find the letter that it ended in. */
class LetterLogTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(LetterLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO); // as in production, whatever the tests are set to
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        logger.setLevel(null);
        logger.detachAppender(lines);
    }

    @Test
    void letterIsToldOfUnderTheIdOfEachRequestItGoesBackTo() {
        Letter letter = letter(2);

        LetterLog.came(letter, new SendResult.Sent());

        assertThat(lines.list)
                .extracting(line -> line.getMDCPropertyMap().get("correlationId"))
                .containsExactlyInAnyOrderElementsOf(letter.notices().stream()
                        .map(notice -> String.valueOf(notice.correlationId()))
                        .toList());
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .contains(letter.id().toString(), "sent", "1 notices"));
    }

    @Test
    void letterOfVeryManyRequestsDoesNotFloodTheLog() {
        LetterLog.came(letter(LetterLog.MOST), new SendResult.Sent());
        assertThat(lines.list).hasSize(LetterLog.MOST);

        lines.list.clear();
        LetterLog.came(letter(LetterLog.MOST + 1), new SendResult.Sent());
        assertThat(lines.list).hasSize(LetterLog.MOST);
    }

    @Test
    void whatIsTriedAgainAsSoonAsTheChannelIsBackIsNoLine() {
        LetterLog.came(letter(1), new SendResult.Away(new Said("no route", null)));

        assertThat(lines.list).isEmpty();
    }

    private static Letter letter(int notices) {
        return Letters.letter(Notice.Kind.PASS_ISSUED, Locale.ENGLISH, "Firm", notices);
    }
}
