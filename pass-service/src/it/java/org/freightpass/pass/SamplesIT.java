package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample passes are there after the first start, and a second start adds none. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "freight.pass.encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "freight.pass.trust.password=only for tests of this service",
            "freight.pass.sample-data=true"
        })
class SamplesIT extends RunningService {

    @Autowired
    private ApplicationRunner samples;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"吉A10001,ACTIVE", "吉A10002,EXPIRED", "吉A10003,SUSPENDED", "吉A10004,REVOKED", "吉A10005,REPLACED"})
    void samplePassesAreInTheirStates(String plate, String state) {
        var encoded = URLEncoder.encode(plate, StandardCharsets.UTF_8);
        assertThat(api.get("firm1", "/passes?plate=" + encoded).expect(200).at("/items/0/state"))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"吉A10006,EMERGENCY,E", "吉A10007,STAFF_SHUTTLE,S"})
    void samplesOfTheOtherTypesHaveCodesAndDocuments(String plate, String type, String letter) {
        var encoded = URLEncoder.encode(plate, StandardCharsets.UTF_8);
        var found = api.get("firm1", "/passes?plate=" + encoded).expect(200);
        assertThat(found.at("/items/0/state")).isEqualTo("ACTIVE");
        assertThat(found.at("/items/0/type")).isEqualTo(type);
        var number = found.at("/items/0/number");
        assertThat(number).startsWith(letter);

        assertThat(api.get("firm1", "/passes/" + number + "/token").expect(200).at("/token"))
                .startsWith("FP1:");
        assertThat(api.get("firm1", "/passes/" + number + "/code.svg")
                        .expect(200)
                        .text())
                .contains("<svg");
        assertThat(api.get("firm1", "/passes/" + number + "/document.pdf")
                        .expect(200)
                        .text())
                .startsWith("%PDF");
    }

    @Test
    void instancesThatStartAtOnceMakeThemOnce() throws Exception {
        jdbc.sql("update pass set state = 'CANCELLED' where plate = '吉A10001'").update();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = instances.invokeAll(Collections.nCopies(4, () -> {
                samples.run(new DefaultApplicationArguments());
                return null;
            }));
            for (var start : starts) {
                start.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from pass where plate = '吉A10001' and state = 'ACTIVE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void secondStartAddsNothing() throws Exception {
        var before = jdbc.sql("select count(*) from pass").query(Integer.class).single();
        samples.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select count(*) from pass").query(Integer.class).single())
                .isEqualTo(before);
    }
}
