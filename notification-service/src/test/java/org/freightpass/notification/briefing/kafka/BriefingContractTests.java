package org.freightpass.notification.briefing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.notification.briefing.Figure;
import org.freightpass.notification.briefing.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Reads decidedAt, changedAt, county, division, issuerDivision, outcome and minutesWaited of what it counts. */
class BriefingContractTests {
    private final TallyReading reading = new TallyReading(JsonMapper.builder().build());

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {
                "APPLICATION_SUBMITTED",
                "APPLICATION_APPROVED",
                "APPLICATION_RETURNED",
                "APPLICATION_REJECTED",
                "PASS_ISSUED",
                "PASS_REVOKED",
                "INSPECTION_RECORDED"
            })
    void everySampleIsCountedInACounty(EventType type) {
        List<Golden> samples = Golden.of(type);
        assertThat(samples).isNotEmpty();
        for (Golden sample : samples) {
            List<Tally> tallies = reading.read(event(type, sample)).orElseThrow();
            assertThat(tallies).as(sample.name()).isNotEmpty().allSatisfy(tally -> {
                assertThat(tally.cell().county()).matches("[0-9]{6}");
                assertThat(tally.amount()).isNotNegative();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(value = EventType.class, names = "INSPECTION_RECORDED")
    void inspectionCountsItsOutcomeToo(EventType type) {
        for (Golden sample : Golden.of(type)) {
            List<Figure> figures = reading.read(event(type, sample)).orElseThrow().stream()
                    .map(tally -> tally.cell().figure())
                    .toList();
            assertThat(figures)
                    .contains(Figure.INSPECTIONS)
                    .containsAnyOf(Figure.RELEASED, Figure.SAMPLED, Figure.COMPLETED, Figure.HELD, Figure.POLICE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"PASS_AMENDED", "APPLICATION_CLAIMED", "ALERT_RAISED"})
    void whatNoBriefingShowsIsPassedOver(EventType type) {
        Golden.of(type)
                .forEach(sample -> assertThat(reading.read(event(type, sample))).isEmpty());
    }

    private static IncomingEvent event(EventType type, Golden sample) {
        return new IncomingEvent("id", "/test", type.wireType(), "key", Instant.EPOCH, sample.json(), null);
    }
}
