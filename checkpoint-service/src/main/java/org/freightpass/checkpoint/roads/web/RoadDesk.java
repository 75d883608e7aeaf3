package org.freightpass.checkpoint.roads.web;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.Faults;
import org.freightpass.checkpoint.roads.KeepingRoads;
import org.freightpass.checkpoint.roads.RoadEntries;
import org.freightpass.checkpoint.roads.RoadEntry;
import org.freightpass.checkpoint.roads.RoadResult;
import org.freightpass.checkpoint.roads.RoadRule;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the controllers of all four subjects do alike: page, enter, change. */
@Component
class RoadDesk {
    private final KeepingRoads roads;
    private final Clock clock;

    RoadDesk(KeepingRoads roads, Clock clock) {
        this.roads = roads;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    <T> Page<T> page(
            RoadEntry.Subject subject,
            @Nullable String division,
            @Nullable Boolean past,
            PageRequest page,
            Function<RoadEntry, T> answer) {
        var faults = new Faults();
        var within = faults.optional("division", division, DivisionCode::read);
        faults.throwAny();
        var after = page.start().map(cursor -> cursor.part(0, code -> code)).orElse(null);
        var notOverAt = Boolean.TRUE.equals(past) ? null : now();
        var rows = roads.find(new RoadEntries.Search(subject, within, notOverAt, after, page.fetch()));
        return Page.of(rows, page, (RoadEntry row) -> Cursor.of(row.filing().code()))
                .map(answer);
    }

    <T> ResponseEntity<T> enter(RoadEntry draft, Caller caller, Function<RoadEntry, T> answer) {
        return answer(roads.enter(draft, RoadKeepers.keptBy(caller), now()), HttpStatus.CREATED, answer);
    }

    <T> ResponseEntity<T> change(
            String code, int version, RoadEntry draft, Caller caller, Function<RoadEntry, T> answer) {
        return answer(roads.change(code, version, draft, RoadKeepers.keptBy(caller), now()), HttpStatus.OK, answer);
    }

    private static <T> ResponseEntity<T> answer(RoadResult result, HttpStatus whenDone, Function<RoadEntry, T> answer) {
        return switch (result) {
            case RoadResult.Done done -> ResponseEntity.status(whenDone).body(answer.apply(done.entry()));
            case RoadResult.Refused refused -> problem(refused.rule()).response();
            case RoadResult.Unknown unknown ->
                Problem.of(CommonProblem.NOT_FOUND)
                        .field("code")
                        .detail("There is no such entry.")
                        .response();
            case RoadResult.Stale stale ->
                Problem.of(CommonProblem.STALE_VERSION)
                        .field("version")
                        .detail("The entry is at version " + stale.version() + ".")
                        .response();
        };
    }

    static Problem problem(RoadRule rule) {
        var problem =
                switch (rule) {
                    case RULE_SET_UNKNOWN ->
                        Problem.of(CheckpointProblem.RULE_SET_UNKNOWN).field("ruleSet");
                    case PERIOD_REVERSED ->
                        Problem.of(CheckpointProblem.PERIOD_REVERSED).field("until");
                    case OUTSIDE_DIVISION ->
                        Problem.of(CheckpointProblem.NOT_YOUR_DIVISION).field("area");
                    case APPROVAL_TOO_LOW ->
                        Problem.of(CheckpointProblem.APPROVAL_TOO_LOW).field("approvedByDivision");
                    case NOTICE_FIRST ->
                        Problem.of(CheckpointProblem.CLOSURE_FORBIDDEN).field("from");
                    case FUEL_STAYS ->
                        Problem.of(CheckpointProblem.CLOSURE_FORBIDDEN).field("fuelStays");
                    case SERVICE_AREA_UNKNOWN ->
                        Problem.of(CheckpointProblem.SERVICE_AREA_UNKNOWN).field("serviceArea");
                    case TWO_SIDES ->
                        Problem.of(CheckpointProblem.SERVICE_AREA_UNKNOWN).field("sides");
                    case COUNTY_AFFECTED, CLOSED_ON_THE_WAY, NEXT_TEST_POINT ->
                        throw new IllegalStateException(rule + " refuses nothing");
                };
        return problem.detail(rule.text()).with("rule", rule.id());
    }
}
