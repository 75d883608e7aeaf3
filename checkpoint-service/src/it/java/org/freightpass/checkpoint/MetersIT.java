package org.freightpass.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a monitoring system reads of this service. */
@CheckpointService
class MetersIT {
    private static final String HERE = "CP220302001";

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Test
    void inspectionIsCountedOnceAndTheViewShowsItsAge() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view.checkpoint(new CheckpointCode(HERE)).isPresent());
        var before = decided();
        var body = Map.of(
                "inspectionId",
                UUID.randomUUID().toString(),
                "checkpoint",
                HERE,
                "observedAt",
                Instant.now().toString(),
                "plate",
                "吉A29001",
                "persons",
                List.of(Map.of(
                        "role", "DRIVER", "temperatureC", 36.5, "healthCode", "GREEN", "itineraryStarred", false)));

        var first = Api.as(port, "officer1").post("/inspections", body);
        var again = Api.as(port, "officer1").post("/inspections", body);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(decided()).isEqualTo(before + 1);
        assertThat(metrics()).contains("freight_view_age_seconds", "freight_view_passes", "freight_journal_waiting");
    }

    /** The sum over all outcomes of vehicles that showed no pass. */
    private double decided() throws Exception {
        return Pattern.compile("^freight_inspections_total\\{[^}]*standing=\"NONE\"[^}]*} (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics())
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    private String metrics() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                    .build();
            return client.send(request, BodyHandlers.ofString(UTF_8)).body();
        }
    }
}
