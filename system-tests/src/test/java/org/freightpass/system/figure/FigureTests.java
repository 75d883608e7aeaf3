package org.freightpass.system.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.freightpass.system.figure.Figure.Aim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureTests {

    @Test
    void theMedianOfRunsIsTheMiddleOne() {
        assertThat(Runs.of(30, 10, 20).median()).isEqualTo(20);
        assertThat(Runs.of(40, 10, 20, 30).median()).isEqualTo(25);
        assertThat(Runs.of(30, 10, 20).least()).isEqualTo(10);
        assertThat(Runs.of(30, 10, 20).most()).isEqualTo(30);
        assertThatThrownBy(() -> new Runs(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJsonHasWhatReadersCountOn(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("figures.json");
        Results results = new Results(file);
        results.add(Figure.of(
                        "inspect",
                        "inspections/s",
                        Runs.of(2000.4, 2000, 1000),
                        Runs.of(4000, 4001),
                        new Aim("0.5", true))
                .latencies(Runs.of(1.5), Runs.of(9.25))
                .with("limit_p99_ms", 3));
        results.add(Figure.of("start", "s", Runs.of(11, 12, 13), null, new Aim("20 s", true)));

        JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));

        assertThat(json.size()).isEqualTo(2);
        JsonNode inspect = json.path(0);
        assertThat(inspect.path("name").asString()).isEqualTo("inspect");
        assertThat(inspect.path("value").asDouble()).isEqualTo(2000);
        assertThat(inspect.path("unit").asString()).isEqualTo("inspections/s");
        assertThat(inspect.path("limit").asDouble()).isEqualTo(4001);
        assertThat(inspect.path("ratio").asDouble()).isEqualTo(0.4999);
        assertThat(inspect.path("p50_ms").asDouble()).isEqualTo(1.5);
        assertThat(inspect.path("p99_ms").asDouble()).isEqualTo(9.25);
        assertThat(inspect.path("runs").asInt()).isEqualTo(3);
        assertThat(inspect.path("beside").path("limit_p99_ms").asDouble()).isEqualTo(3);
        assertThat(json.path(1).path("limit").isNull()).isTrue();
        assertThat(json.path(1).path("ratio").isNull()).isTrue();
    }

    @Test
    void aRowThatFailedIsToldAndSpoilsTheExitCodeOnly() {
        Results results = new Results(null);
        results.add(Figure.of("start", "s", Runs.of(11, 12, 13), null, new Aim("20 s", true)));
        assertThat(results.exitCode()).isZero();

        results.failed("issue", new IllegalStateException("answered 500"));

        assertThat(results.exitCode()).isEqualTo(1);
        assertThat(results.table()).contains("| start | 12.0 s", "FAILED issue");
    }
}
