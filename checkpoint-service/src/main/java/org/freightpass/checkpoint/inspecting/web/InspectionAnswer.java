package org.freightpass.checkpoint.inspecting.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.freightpass.checkpoint.inspecting.Decision;
import org.freightpass.checkpoint.inspecting.Inspection;
import org.freightpass.checkpoint.inspecting.Inspections.Recorded;
import org.freightpass.checkpoint.inspecting.Outcome;
import org.freightpass.checkpoint.inspecting.RegisteredPass;
import org.freightpass.checkpoint.inspecting.Sandbox;
import org.freightpass.checkpoint.inspecting.Standing;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadRule;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /inspections}; {@code sandbox} is the scenario of one that means nothing. */
record InspectionAnswer(
        UUID inspectionId,
        Outcome outcome,
        Decision.Lane lane,
        ShownPass pass,
        List<Reason> reasons,
        List<ToDo> actions,
        Instant asOf,
        Freshness freshness,
        Recorded recorded,
        String ruleSet,
        Instant decidedAt,
        List<RoadNote> roads,
        @Nullable String sandbox) {

    /** Whether the view was recent enough. */
    enum Freshness {
        FRESH,
        STALE
    }

    /**
     * The pass that counted; only the standing where there was none, and the number that was shown.
     *
     * @param typedNumber the number with its two check digits, as people write and dictate it
     */
    record ShownPass(
            Standing standing,
            @Nullable String number,
            @Nullable String typedNumber,
            @Nullable Integer version,
            @Nullable String plate,
            @Nullable PlateColour plateColour,
            @Nullable String origin,
            @Nullable String destination,
            @Nullable List<String> via,
            @Nullable Boolean returnTrip,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Issuer issuer) {}

    /** Who issued it. */
    record Issuer(String division, Department department) {}

    /** Why, with the id of the rule. */
    record Reason(String code, String rule, String text) {}

    /** What is closed on the way: told, and no ground for anything. */
    record RoadNote(String code, String rule, String text) {
        static RoadNote of(RoadEntry.Closure closure) {
            return new RoadNote(closure.filing().code(), RoadRule.CLOSED_ON_THE_WAY.id(), closure.name());
        }
    }

    /** What to do next. */
    record ToDo(String code, String text) {}

    static InspectionAnswer of(
            Inspection inspection, Recorded recorded, List<RoadEntry.Closure> closed, Texts texts, Locale language) {
        var decision = inspection.decision();
        return new InspectionAnswer(
                inspection.id(),
                decision.outcome(),
                decision.lane(),
                pass(inspection),
                decision.reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.rule(), texts.ofRule(reason.rule(), language)))
                        .toList(),
                decision.actions().stream()
                        .map(action -> new ToDo(action.name(), texts.of(action, language)))
                        .toList(),
                inspection.asOf(),
                inspection.fresh() ? Freshness.FRESH : Freshness.STALE,
                recorded,
                decision.ruleSet(),
                inspection.decidedAt(),
                closed.stream().map(RoadNote::of).toList(),
                null);
    }

    InspectionAnswer in(Sandbox.Scenario scenario) {
        return new InspectionAnswer(
                inspectionId,
                outcome,
                lane,
                pass,
                reasons,
                actions,
                asOf,
                freshness,
                recorded,
                ruleSet,
                decidedAt,
                roads,
                scenario.asked());
    }

    private static ShownPass pass(Inspection inspection) {
        var standing = inspection.decision().standing();
        RegisteredPass pass = inspection.decision().pass();
        if (pass == null) {
            var shown = inspection.shown();
            var number = shown == null ? null : shown.value();
            var typed = shown == null ? null : shown.typed();
            return new ShownPass(standing, number, typed, null, null, null, null, null, null, null, null, null, null);
        }
        return new ShownPass(
                standing,
                pass.number().value(),
                pass.number().typed(),
                pass.version(),
                pass.plate().value(),
                pass.plateColour(),
                pass.origin().value(),
                pass.destination().value(),
                pass.via().stream().map(PlaceCode::value).toList(),
                pass.returnTrip(),
                pass.validFrom(),
                pass.validUntil(),
                new Issuer(pass.issuerDivision().value(), pass.issuerDepartment()));
    }
}
