package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.count.Count;
import org.freightpass.system.demo.MainJob;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one journey through the whole system: what {@code ./run demo} plays, twice on the same data. */
@ExtendWith(OnLocalStack.class)
class MainJobIT {

    private static final int FLEET = 300;
    /** One that replaces, one under a new key, one on the spot, one for an emergency, two for staff. */
    private static final int ISSUED_AT_DESKS = 6;

    private static final Duration CLIENTS_PATIENCE = Duration.ofSeconds(20);
    /** Also for what {@code ./run demo} wants to see within a second: other work on this machine comes between. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void mainJobPlayedTwiceOnTheSameDataLosesNothingAndDoublesNothing(LocalStack stack) {
        for (int run = 0; run < 2; run++) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Fleet fleet = Fleet.of(Instant.now().getEpochSecond() + run, FLEET);

            Count count;
            try (RunningSystem system = new RunningSystem(stack.addresses(), CLIENTS_PATIENCE)) {
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
                count = new MainJob(system, out, fleet, PATIENCE, PATIENCE).play();
            }

            List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(count.isClean()).as(String.join("\n", lines)).isTrue();
            assertThat(count.committed()).isEqualTo(FLEET + ISSUED_AT_DESKS);
            assertThat(lines).noneMatch(line -> line.contains("ok=false"));
            assertThat(lines.get(lines.size() - 2))
                    .matches("count committed=\\d+ published=\\d+ visible=\\d+ lost=0 twice=0");
            assertThat(lines.getLast()).matches("figure upload_to_visible_ms=\\d+ revoke_to_refused_ms=\\d+");
        }
    }
}
