package org.freightpass.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventTimesTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new EventTimes()).build();
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    @Test
    void timesOfAllPrecisionsAreThoseThatTheJdkReads() {
        Random random = new Random(20220416);
        for (int at = 0; at < 20_000; at++) {
            long scale = (long) Math.pow(10, random.nextInt(10));
            Instant time = Instant.ofEpochSecond(
                    random.nextLong(-60_000_000_000L, 200_000_000_000L), random.nextInt(1_000_000_000) / scale * scale);

            assertThat(EventTimes.read(time.toString())).isEqualTo(time);
            assertThat(JSON.readValue('"' + time.toString() + '"', Instant.class))
                    .isEqualTo(time);
        }
    }

    /** Read, or refused with an exception of the same class. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-04-16T09:00:00+08:00",
                "2022-04-16T09:00Z",
                "2022-04-16T09:00:00.1Z",
                "2022-04-16t09:00:00z",
                "2022-04-16T09:00:00.Z",
                "2024-02-29T23:59:59.999999999Z",
                "+12022-04-16T09:00:00Z",
                "2022-02-30T09:00:00Z",
                "2022-04-16T24:00:00Z",
                "2022-04-16T24:00:01Z",
                "2022-04-16T09:60:00Z",
                "2022-04-16T09:00:60Z",
                "2016-12-31T23:59:60Z",
                "2022-04-16 09:00:00Z",
                "2022-04-16T09:00:00Z ",
                "2022-04-16T09:00:00.1234567890Z",
                "2022-04-16T09:00:00",
                "2022-0a-16T09:00:00Z",
                "2022-04-16T09:00:00.12x4Z",
                "yesterday",
                ""
            })
    void whateverIsWrittenOtherwiseIsJudgedAsByTheJdk(String text) {
        assertThat(outcome(() -> EventTimes.read(text)))
                .isEqualTo(outcome(() -> OffsetDateTime.parse(text).toInstant()));
        String quoted = '"' + text + '"';
        assertThat(outcome(() -> JSON.readValue(quoted, Instant.class)))
                .isEqualTo(outcome(() -> PLAIN.readValue(quoted, Instant.class)));
    }

    private static Object outcome(Callable<Instant> reading) {
        try {
            return String.valueOf(reading.call());
        } catch (Exception refused) {
            return refused.getClass();
        }
    }

    @Test
    void aNumberIsReadAsWithoutTheModule() {
        assertThat(JSON.readValue("1650099600.5", Instant.class))
                .isEqualTo(PLAIN.readValue("1650099600.5", Instant.class));
        assertThat(JSON.readValue("null", Instant.class)).isNull();
    }
}
