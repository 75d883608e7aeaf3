package org.freightpass.checkpoint.roads.wire;

import java.util.stream.Collectors;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.roads.Filing;
import org.freightpass.checkpoint.roads.Locality;
import org.freightpass.checkpoint.roads.Period;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.RoadCode;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.ClosureState;
import org.freightpass.contracts.event.payload.RiskAreaState;
import org.freightpass.contracts.event.payload.ServiceAreaState;
import org.freightpass.contracts.event.payload.TestPointState;
import org.jspecify.annotations.Nullable;

/** Entries to payloads and back; nothing is lost on the way. */
final class RoadWire {
    private RoadWire() {}

    static EventType type(RoadEntry.Subject subject) {
        return switch (subject) {
            case CLOSURE -> EventType.CLOSURE_SET;
            case RISK_AREA -> EventType.RISK_AREA_SET;
            case SERVICE_AREA -> EventType.SERVICE_AREA_SET;
            case TEST_POINT -> EventType.TEST_POINT_SET;
        };
    }

    static String key(RoadEntry.Subject subject, String code) {
        return type(subject).logicalName().replace(".set", ":") + code;
    }

    static Record state(RoadEntry entry) {
        return switch (entry) {
            case RoadEntry.Closure closure -> state(closure);
            case RoadEntry.RiskArea area -> state(area);
            case RoadEntry.ServiceArea area -> state(area);
            case RoadEntry.TestPoint point -> state(point);
        };
    }

    static RoadEntry entry(RoadEntry.Subject subject, String text, EventJson json) {
        return switch (subject) {
            case CLOSURE -> entry(json.read(text, ClosureState.class));
            case RISK_AREA -> entry(json.read(text, RiskAreaState.class));
            case SERVICE_AREA -> entry(json.read(text, ServiceAreaState.class));
            case TEST_POINT -> entry(json.read(text, TestPointState.class));
        };
    }

    private static ClosureState state(RoadEntry.Closure closure) {
        return new ClosureState(
                closure.filing().code(),
                closure.filing().version(),
                ClosureState.Kind.valueOf(closure.kind().name()),
                closure.area().value(),
                text(closure.road()),
                closure.direction(),
                closure.name(),
                closure.serviceArea(),
                closure.period().from(),
                closure.period().until(),
                closure.approval().by(),
                closure.approval().division().value(),
                closure.reason(),
                closure.filing().sample(),
                closure.filing().changedAt());
    }

    /** That the fuel stays is a condition of entering it, and true of whatever was entered. */
    private static RoadEntry.Closure entry(ClosureState state) {
        return new RoadEntry.Closure(
                new Filing(state.code(), state.version(), state.sample(), state.changedAt()),
                RoadEntry.Closure.Kind.valueOf(state.kind().name()),
                new PlaceCode(state.area()),
                road(state.road()),
                state.direction(),
                state.name(),
                state.serviceArea(),
                new Period(state.from(), state.until()),
                new RoadEntry.Closure.Approval(state.approvedBy(), new DivisionCode(state.approvedByDivision())),
                true,
                state.reason());
    }

    private static RiskAreaState state(RoadEntry.RiskArea area) {
        return new RiskAreaState(
                area.filing().code(),
                area.filing().version(),
                area.county().value(),
                area.name(),
                RiskAreaState.Level.valueOf(area.level().name()),
                area.period().from(),
                area.period().until(),
                area.filing().sample(),
                area.filing().changedAt());
    }

    private static RoadEntry.RiskArea entry(RiskAreaState state) {
        return new RoadEntry.RiskArea(
                new Filing(state.code(), state.version(), state.sample(), state.changedAt()),
                new DivisionCode(state.county()),
                state.name(),
                RoadEntry.RiskArea.Level.valueOf(state.level().name()),
                new Period(state.from(), state.until()));
    }

    private static ServiceAreaState state(RoadEntry.ServiceArea area) {
        return new ServiceAreaState(
                area.filing().code(),
                area.filing().version(),
                area.name(),
                area.county().value(),
                text(area.locality().road()),
                area.locality().longitude(),
                area.locality().latitude(),
                area.sides(),
                area.services().stream()
                        .sorted()
                        .map(service -> ServiceAreaState.Service.valueOf(service.name()))
                        .toList(),
                area.locality().verified(),
                area.filing().sample(),
                area.filing().changedAt());
    }

    private static RoadEntry.ServiceArea entry(ServiceAreaState state) {
        return new RoadEntry.ServiceArea(
                new Filing(state.code(), state.version(), state.sample(), state.changedAt()),
                state.name(),
                new DivisionCode(state.county()),
                new Locality(road(state.road()), state.longitude(), state.latitude(), state.placeVerified()),
                state.sides(),
                state.services().stream()
                        .map(service -> RoadEntry.ServiceArea.Service.valueOf(service.name()))
                        .collect(Collectors.toSet()));
    }

    private static TestPointState state(RoadEntry.TestPoint point) {
        return new TestPointState(
                point.filing().code(),
                point.filing().version(),
                point.name(),
                point.county().value(),
                point.serviceArea(),
                point.side(),
                text(point.locality().road()),
                point.locality().longitude(),
                point.locality().latitude(),
                point.hours(),
                point.period().from(),
                point.period().until(),
                point.locality().verified(),
                point.filing().sample(),
                point.filing().changedAt());
    }

    private static RoadEntry.TestPoint entry(TestPointState state) {
        return new RoadEntry.TestPoint(
                new Filing(state.code(), state.version(), state.sample(), state.changedAt()),
                state.name(),
                new DivisionCode(state.county()),
                state.serviceArea(),
                state.side(),
                new Locality(road(state.road()), state.longitude(), state.latitude(), state.placeVerified()),
                state.hours(),
                new Period(state.from(), state.until()));
    }

    private static @Nullable String text(@Nullable RoadCode road) {
        return road == null ? null : road.value();
    }

    private static @Nullable RoadCode road(@Nullable String road) {
        return road == null ? null : new RoadCode(road);
    }
}
