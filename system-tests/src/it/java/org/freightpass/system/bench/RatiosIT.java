package org.freightpass.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.freightpass.system.figure.Figure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A small version of the three figures that everything else hangs on. Machines differ and are shared: only ratios to
 * limits of the same run are judged, and only a fall by more than a third is a failure. Recorded are the ratios of the
 * last version that was measured so; who makes it faster, records anew.
 */
@EnabledIfSystemProperty(
        named = "freight.bench",
        matches = "yes",
        disabledReason = "a machine with other work on it is no place to measure: -Dfreight.bench=yes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatiosIT {

    private static final double KEPT = 2.0 / 3;

    private final Properties recorded = new Properties();
    private final Setting setting = new Setting(Effort.small(), System.out);

    @BeforeAll
    void read() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/recorded-ratios.properties"))) {
            recorded.load(file);
        }
    }

    @AfterAll
    void end() {
        setting.close();
    }

    @Test
    void inspectionsKeepTheirShareOfTheConstantServer() throws Exception {
        Figure figure = new Inspect().measure(setting);

        assertKept("inspect", Objects.requireNonNull(figure.ratio()));
    }

    @Test
    void approvalsKeepTheirShareOfPlainJdbc() throws Exception {
        Figure figure = new Issue().measure(setting);

        assertKept("issue", Objects.requireNonNull(figure.ratio()));
    }

    /** By the median: a 99th percentile of some hundred revocations is one of the slowest two. */
    @Test
    void revocationsKeepTheirShareOfTheRawWay() throws Exception {
        Figure figure = new Propagate().measure(setting);

        double raw = Objects.requireNonNull(figure.beside().get("raw_p50_ms"));
        assertKept("propagate", raw / Objects.requireNonNull(figure.p50Ms()));
    }

    private void assertKept(String name, double ratio) {
        double before = Double.parseDouble(recorded.getProperty(name));
        System.out.println("ratio " + name + "=" + Figure.rounded(ratio) + " recorded=" + before);
        assertThat(ratio)
                .as("%s: measured %s of its limit, recorded %s", name, ratio, before)
                .isGreaterThanOrEqualTo(before * KEPT);
    }
}
