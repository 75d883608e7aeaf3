package org.freightpass.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.freightpass.checkpoint.checkpoints.Checkpoint;
import org.freightpass.checkpoint.checkpoints.KeepingRegister;
import org.freightpass.checkpoint.checkpoints.Site;
import org.freightpass.checkpoint.checkpoints.Spot;
import org.freightpass.checkpoint.checkpoints.Stage;
import org.freightpass.checkpoint.roads.SetRegime;
import org.freightpass.checkpoint.roads.SettingRegimes;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.RoadCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Enters the sample checkpoints and regimes at the start, each once; what is there already stays as it is. */
@Component
@ConditionalOnBooleanProperty("freight.checkpoint.sample-data")
class SampleEntries implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleEntries.class);
    private static final Instant REGIMES_FROM = Instant.parse("2022-04-13T16:00:00Z");
    private static final String REGIMES_RULE_SET = "2022-04-18";
    private static final List<String> REGIME_AREAS = List.of("22", "21");
    /** 17:00 on 16 April 2022, as the province ordered. */
    private static final Instant REMOVAL_DEADLINE = Instant.parse("2022-04-16T09:00:00Z");

    private static final String APPROVED_BY = "省疫情防控领导小组";

    private final KeepingRegister register;
    private final SettingRegimes regimes;
    private final Clock clock;

    SampleEntries(KeepingRegister register, SettingRegimes regimes, Clock clock) {
        this.register = register;
        this.regimes = regimes;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var now = clock.instant();
        for (var area : REGIME_AREAS) {
            regimes.setOnce(new SetRegime(new PlaceCode(area), REGIMES_RULE_SET, REGIMES_FROM, null), now);
        }
        var entered = lines().stream()
                .filter(line -> register.enter(checkpoint(line.split(",", -1), now)))
                .count();
        LOG.info("{} sample checkpoints entered", entered);
    }

    private static Checkpoint checkpoint(String[] cells, Instant now) {
        var spot = new Spot(
                new RoadCode(cells[3]),
                cells[4],
                Spot.Section.UNKNOWN,
                Double.valueOf(cells[5]),
                Double.valueOf(cells[6]));
        return new Checkpoint(
                new CheckpointCode(cells[0]), 1, cells[1], Site.valueOf(cells[2]), spot, stage(cells[7]), true, now);
    }

    private static Stage stage(String name) {
        return switch (name) {
            case "RETAINED" -> new Stage.Retained(APPROVED_BY, null);
            case "REMOVAL_ORDERED" -> new Stage.RemovalOrdered(REMOVAL_DEADLINE, "未经批准自行设立");
            case "REMOVED" -> new Stage.Removed();
            default -> new Stage.Registered();
        };
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(SampleEntries.class.getResourceAsStream("/samples/checkpoints.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith("CP")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample checkpoints cannot be read", e);
        }
    }
}
