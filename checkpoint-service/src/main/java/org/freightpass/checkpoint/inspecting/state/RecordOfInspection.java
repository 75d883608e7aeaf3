package org.freightpass.checkpoint.inspecting.state;

import java.util.Collections;
import org.freightpass.checkpoint.inspecting.Decision;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Person;
import org.freightpass.contracts.event.payload.Freshness;
import org.freightpass.contracts.event.payload.InspectionRecord;
import org.freightpass.contracts.event.payload.InspectionRecord.Presented;
import org.freightpass.contracts.event.payload.Lane;
import org.freightpass.contracts.event.payload.Standing;
import org.jspecify.annotations.Nullable;

/** An inspection as its event tells it: codes and counts, nobody's name. */
final class RecordOfInspection {
    private RecordOfInspection() {}

    static InspectionRecord of(Inspection inspection) {
        var decision = inspection.decision();
        var pass = decision.pass();
        var told = inspection.told();
        return new InspectionRecord(
                inspection.id().toString(),
                inspection.place().code().value(),
                inspection.place().county().value(),
                inspection.observedAt(),
                inspection.decidedAt(),
                inspection.vehicle().plate().value(),
                inspection.vehicle().colour(),
                number(inspection),
                pass == null ? null : pass.version(),
                Standing.valueOf(decision.standing().name()),
                org.freightpass.contracts.event.payload.Outcome.valueOf(
                        decision.outcome().name()),
                Lane.valueOf(decision.lane().name()),
                decision.reasons().stream()
                        .map(Decision.Reason::code)
                        .distinct()
                        .toList(),
                decision.actions().stream().map(Enum::name).toList(),
                decision.ruleSet(),
                inspection.personCount(),
                inspection.minutesWaited(),
                presented(inspection),
                inspection.officer(),
                inspection.asOf(),
                inspection.fresh() ? Freshness.FRESH : Freshness.STALE,
                told == null ? null : Standing.valueOf(told.standing().name()),
                told == null
                        ? null
                        : org.freightpass.contracts.event.payload.Outcome.valueOf(
                                told.outcome().name()),
                inspection
                        .conflict()
                        .map(conflict -> InspectionRecord.Conflict.valueOf(conflict.name()))
                        .orElse(null),
                sampled(inspection));
    }

    private static InspectionRecord.@Nullable Sampled sampled(Inspection inspection) {
        var roles = inspection.sampled();
        return roles.isEmpty()
                ? null
                : new InspectionRecord.Sampled(
                        Collections.frequency(roles, Person.Role.DRIVER),
                        Collections.frequency(roles, Person.Role.COMPANION));
    }

    private static @Nullable Presented presented(Inspection inspection) {
        var shown = inspection.presentation();
        if (shown == null) {
            return null;
        }
        var pass = inspection.decision().pass();
        var by = shown.way() == null
                ? Presented.By.NONE
                : switch (shown.way()) {
                    case TOKEN -> Presented.By.CODE;
                    case NUMBER -> Presented.By.NUMBER;
                    case PLATE -> Presented.By.PLATE;
                };
        return new Presented(
                by,
                shown.codeVersion(),
                shown.direction() == null
                        ? null
                        : Presented.TravelDirection.valueOf(shown.direction().name()),
                pass == null ? null : pass.origin().value(),
                pass == null ? null : pass.destination().value());
    }

    static @Nullable String number(Inspection inspection) {
        var number = inspection.passNumber();
        return number == null ? null : number.value();
    }
}
