package org.freightpass.webkit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class SayTests {

    /** 2022-05-03 10:00 in China. */
    private static final Instant NOW = Instant.parse("2022-05-03T02:00:00Z");

    private final Say say = new Say(Clock.fixed(NOW, ZoneOffset.UTC), Bundles.source());

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-02T16:00:00Z, 今天 00:00",
        "2022-05-03T15:59:59Z, 今天 23:59",
        "2022-05-03T16:00:00Z, 明天 00:00",
        "2022-05-02T15:59:00Z, 昨天 23:59",
        "2022-05-04T16:00:00Z, 5月5日 00:00",
        "2022-05-01T15:59:00Z, 5月1日 23:59",
        "2023-01-01T02:00:00Z, 2023年1月1日 10:00"
    })
    void daysNearAreNamedByWords(Instant then, String said) {
        assertThat(say.time(then)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-03T03:59:00Z, 还有 119 分钟",
        "2022-05-03T04:00:00Z, 还有 2 小时",
        "2022-05-05T01:59:00Z, 还有 47 小时",
        "2022-05-05T02:00:00Z, 还有 2 天",
        "2022-05-03T02:01:00Z, 还有 1 分钟",
        "2022-05-03T02:00:59Z, 还有不到 1 分钟",
        "2022-05-03T01:59:01Z, 刚刚过",
        "2022-05-03T01:59:00Z, 已过 1 分钟",
        "2022-05-03T01:40:00Z, 已过 20 分钟"
    })
    void whatIsLeftIsRoundedDown(Instant then, String said) {
        assertThat(say.left(then)).isEqualTo(said);
    }

    @Test
    void whatEndsAtMidnightIsGoodUntilTheMinuteBefore() {
        assertThat(say.until(Instant.parse("2022-05-03T16:00:00Z"))).isEqualTo("今天 23:59");
        assertThat(say.exactUntil(Instant.parse("2022-05-03T16:00:00Z"))).isEqualTo("2022-05-03 23:59");
    }

    @Test
    void englishIsSpokenToo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(say.time(NOW)).isEqualTo("today 10:00");
        assertThat(say.time(Instant.parse("2022-06-30T02:00:00Z"))).isEqualTo("30 Jun 10:00");
        assertThat(say.left(NOW.plusSeconds(3600))).isEqualTo("60 min left");
    }

    @ParameterizedTest
    @CsvSource({"吉A12345, 吉A·12345", "吉AD12345, 吉A·D12345", "吉A·12345, 吉A·12345", "吉A, 吉A"})
    void platesHaveTheirDot(String plate, String said) {
        assertThat(say.plate(plate)).isEqualTo(said);
    }

    @Test
    void longNumbersAreGrouped() {
        assertThat(say.number("220104000123")).isEqualTo("220104 000123");
        assertThat(say.number("J220104000123")).isEqualTo("J220104 000123");
    }
}
