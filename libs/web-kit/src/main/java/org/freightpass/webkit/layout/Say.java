package org.freightpass.webkit.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Times and numbers as people say them, in the page's language; templates call it as {@code @say}. Times are those of
 * China (UTC+8). Safe for use by many threads.
 */
public final class Say {

    /** Where the pages' readers are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PLATE_AREA = 2;

    private final Clock clock;
    private final MessageSource texts;

    Say(Clock clock, MessageSource texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** 今天 15:20, 明天 08:00, 5月3日 23:59; the year where it is another. */
    public String time(Instant instant) {
        ZonedDateTime then = instant.atZone(ZONE);
        return day(then.toLocalDate()) + " " + CLOCK.format(then);
    }

    /** The last minute before something is over: what ends at 5月4日 00:00 is good until 5月3日 23:59. */
    public String until(Instant over) {
        return time(lastMinute(over));
    }

    /** {@link #until} with its date in figures. */
    public String exactUntil(Instant over) {
        return exact(lastMinute(over));
    }

    /** 2022-05-03 23:59. */
    public String exact(Instant instant) {
        return EXACT.format(instant.atZone(ZONE));
    }

    /**
     * 还有 3 小时, 已过 20 分钟; words below a minute, minutes below two hours, hours below two days, then days, each
     * rounded down.
     */
    public String left(Instant instant) {
        Duration left = Duration.between(clock.instant(), instant);
        if (left.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return text(left.isNegative() ? "webkit.left.over.now" : "webkit.left.ahead.now");
        }
        return text(left.isNegative() ? "webkit.left.over" : "webkit.left.ahead", amount(left.abs()));
    }

    /** 2 小时, 15 分钟, 3 天. */
    public String amount(Duration duration) {
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            return text("webkit.minutes", duration.toMinutes());
        }
        if (duration.compareTo(Duration.ofDays(2)) < 0) {
            return text("webkit.hours", duration.toHours());
        }
        return text("webkit.days", duration.toDays());
    }

    /** 吉A·12345. Anything shorter stays as it is. */
    public String plate(String plate) {
        return plate.length() <= PLATE_AREA || plate.contains("·")
                ? plate
                : plate.substring(0, PLATE_AREA) + "·" + plate.substring(PLATE_AREA);
    }

    /** Digits in groups of six, for numbers that people read to one another. */
    public String number(String digits) {
        return digits.replaceAll("(\\d{6})(?=\\d)", "$1 ");
    }

    private static Instant lastMinute(Instant over) {
        return over.minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    }

    private String day(LocalDate day) {
        LocalDate today = clock.instant().atZone(ZONE).toLocalDate();
        return switch (Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
            case 0 -> text("webkit.today");
            case 1 -> text("webkit.tomorrow");
            case -1 -> text("webkit.yesterday");
            default -> {
                String key = day.getYear() == today.getYear() ? "webkit.day" : "webkit.day-of-year";
                yield DateTimeFormatter.ofPattern(text(key), LocaleContextHolder.getLocale())
                        .format(day);
            }
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
