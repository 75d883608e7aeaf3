package org.freightpass.system.drill;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.freightpass.system.api.Addresses;
import org.freightpass.system.api.Asking;

/** Faults of time itself. */
final class Clocks {

    private static final Duration AHEAD = Duration.ofHours(1);
    /** A clock that is a minute off the hour has still been set. */
    private static final Duration NEARLY = AHEAD.minusMinutes(1);

    private static final Duration WORK = Duration.ofSeconds(15);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Clocks() {}

    /** All processes at once, as on a machine that is told the right time; it stays so until the stack ends. */
    static void setForward(Stage stage) throws InterruptedException {
        stage.workFor(WORK);
        stage.clock().set(AHEAD);
        Addresses addresses = stage.system().addresses();
        for (String service : List.of(addresses.pass(), addresses.checkpoint(), addresses.notification())) {
            Duration ahead = Asking.until(
                    NOTICED_WITHIN, PAUSE, () -> ahead(stage, service), found -> found.compareTo(NEARLY) >= 0);
            if (ahead.compareTo(NEARLY) < 0) {
                throw new IllegalStateException("the clock of " + service + " is ahead by " + ahead + " only");
            }
            stage.say("ahead by " + ahead.toMinutes() + " min: " + service);
        }
        stage.workFor(WORK.multipliedBy(2));
    }

    /** How far the clock that dates a service's answers is before this one. */
    private static Duration ahead(Stage stage, String service) {
        HttpResponse<byte[]> answer = stage.system().open(service + "/actuator/health");
        Instant there = ZonedDateTime.parse(
                        answer.headers().firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        return Duration.between(Instant.now(), there);
    }
}
