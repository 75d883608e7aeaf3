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
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.checkpoint.roads.Filing;
import org.freightpass.checkpoint.roads.KeepingRoads;
import org.freightpass.checkpoint.roads.Locality;
import org.freightpass.checkpoint.roads.Period;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadEntry.ServiceArea.Service;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.RoadCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Enters the 81 pairs of service areas, the test points of the eight that were named, and one made-up closure and risk
 * area, each once; what is there already stays as it is.
 */
@Component
@ConditionalOnBooleanProperty("freight.checkpoint.sample-data")
class SampleRoads implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleRoads.class);
    private static final int NAMED = 8;
    private static final Instant SINCE = Instant.parse("2022-04-15T16:00:00Z");

    private final KeepingRoads roads;
    private final Clock clock;

    SampleRoads(KeepingRoads roads, Clock clock) {
        this.roads = roads;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var now = clock.instant();
        var entered =
                Stream.concat(areas(now), others(now)).filter(roads::enterOnce).count();
        LOG.info("{} entries about the roads entered", entered);
    }

    private static Stream<RoadEntry> areas(Instant now) {
        return lines().stream().map(line -> line.split(",", -1)).flatMap(cells -> {
            var number = Integer.parseInt(cells[0]);
            var area = area(cells, number, now);
            return number <= NAMED ? Stream.of(area, testPoint(area, number, now)) : Stream.of(area);
        });
    }

    private static RoadEntry.ServiceArea area(String[] cells, int number, Instant now) {
        var road = cells[3].isEmpty() ? null : new RoadCode(cells[3]);
        return new RoadEntry.ServiceArea(
                new Filing("SA" + cells[2] + "-" + number, 1, Boolean.parseBoolean(cells[6]), now),
                cells[1],
                new DivisionCode(cells[2]),
                new Locality(road, Double.valueOf(cells[4]), Double.valueOf(cells[5]), false),
                List.of("A", "B"),
                Set.of(Service.values()));
    }

    private static RoadEntry.TestPoint testPoint(RoadEntry.ServiceArea area, int number, Instant now) {
        return new RoadEntry.TestPoint(
                new Filing("TP" + area.county() + "-" + number, 1, false, now),
                area.name() + "服务区核酸检测点",
                area.county(),
                area.filing().code(),
                null,
                area.locality(),
                null,
                new Period(SINCE, null));
    }

    private static Stream<RoadEntry> others(Instant now) {
        var closure = new RoadEntry.Closure(
                new Filing("CL220581-1", 1, true, now),
                RoadEntry.Closure.Kind.TOLL_EXIT,
                new PlaceCode("220581"),
                null,
                "出口",
                "梅河口市收费站出口（样例）",
                null,
                new Period(SINCE, null),
                new RoadEntry.Closure.Approval("通化市疫情防控领导小组（样例）", new DivisionCode("220500")),
                true,
                "单向封闭（样例）");
        var risk = new RoadEntry.RiskArea(
                new Filing("RA220103-1", 1, true, now),
                new DivisionCode("220103"),
                "宽城区某街道（样例）",
                RoadEntry.RiskArea.Level.MEDIUM,
                new Period(SINCE, null));
        return Stream.of(closure, risk);
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(SampleRoads.class.getResourceAsStream("/samples/service-areas.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.matches("\\d.*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample service areas cannot be read", e);
        }
    }
}
