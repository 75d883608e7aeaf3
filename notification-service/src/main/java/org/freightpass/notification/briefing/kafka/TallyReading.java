package org.freightpass.notification.briefing.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.PoisonRecordException;
import org.freightpass.notification.briefing.BriefingRule;
import org.freightpass.notification.briefing.Figure;
import org.freightpass.notification.briefing.Tally;
import org.freightpass.notification.briefing.Tally.Cell;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is to be counted; an event that no briefing shows is passed over. */
final class TallyReading {
    private static final Map<EventType, Figure> COUNTED = Map.of(
            EventType.APPLICATION_SUBMITTED, Figure.APPLICATIONS,
            EventType.APPLICATION_APPROVED, Figure.APPROVED,
            EventType.APPLICATION_RETURNED, Figure.RETURNED,
            EventType.APPLICATION_REJECTED, Figure.REJECTED,
            EventType.PASS_ISSUED, Figure.PASSES,
            EventType.PASS_REVOKED, Figure.REVOKED,
            EventType.INSPECTION_RECORDED, Figure.INSPECTIONS);

    private final JsonMapper json;

    TallyReading(JsonMapper json) {
        this.json = json;
    }

    Optional<List<Tally>> read(IncomingEvent event) {
        EventType type = EventType.find(event.type()).orElse(null);
        Figure figure = type == null ? null : COUNTED.get(type);
        String payload = event.json();
        if (figure == null || payload == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(tallies(figure, payload));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PoisonRecordException(
                    "the payload of " + event.type() + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private List<Tally> tallies(Figure figure, String payload) {
        return switch (figure) {
            case INSPECTIONS -> inspected(json.readValue(payload, InspectionRecord.class));
            case PASSES, REVOKED -> {
                PassState pass = json.readValue(payload, PassState.class);
                yield List.of(one(figure, pass.issuerDivision(), pass.changedAt()));
            }
            default -> {
                ApplicationState application = json.readValue(payload, ApplicationState.class);
                yield List.of(one(figure, application.division(), application.changedAt()));
            }
        };
    }

    private static List<Tally> inspected(InspectionRecord inspection) {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(one(Figure.INSPECTIONS, inspection.county(), inspection.decidedAt()));
        Figure outcome =
                switch (inspection.outcome()) {
                    case HOLD_HEALTH -> Figure.HELD;
                    case REFER_POLICE -> Figure.POLICE;
                    case COMPLETE_ON_SITE -> Figure.COMPLETED;
                    case SAMPLE_AND_RELEASE -> Figure.SAMPLED;
                    case RELEASE -> Figure.RELEASED;
                };
        tallies.add(one(outcome, inspection.county(), inspection.decidedAt()));
        waited(inspection.minutesWaited(), inspection, tallies);
        return tallies;
    }

    private static void waited(@Nullable Integer minutes, InspectionRecord inspection, List<Tally> tallies) {
        if (minutes != null) {
            tallies.add(one(Figure.WAITED_VEHICLES, inspection.county(), inspection.decidedAt()));
            tallies.add(some(Figure.WAITED_MINUTES, inspection.county(), inspection.decidedAt(), minutes));
        }
    }

    private static Tally one(Figure figure, String county, Instant at) {
        return some(figure, county, at, 1);
    }

    private static Tally some(Figure figure, String county, Instant at, long amount) {
        LocalDate day = BriefingRule.dayOf(at);
        return new Tally(new Cell(day, new DivisionCode(county).value(), figure), amount);
    }
}
