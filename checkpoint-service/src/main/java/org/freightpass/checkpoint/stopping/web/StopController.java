package org.freightpass.checkpoint.stopping.web;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.stopping.FollowingDecisions;
import org.freightpass.checkpoint.stopping.SampleResult;
import org.freightpass.checkpoint.stopping.StopResult;
import org.freightpass.checkpoint.stopping.StoppingRule;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A stop beyond the decision, noted by the officer or reported by whoever is held, and a sample's later result. */
@RestController
class StopController {
    private final FollowingDecisions following;
    private final Clock clock;

    StopController(FollowingDecisions following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    /** The stop as it was kept; its id is that of the alert too. */
    record StopAnswer(UUID stopId, UUID alertId, StoppingRule.Reason reason, String rule) {}

    /** The result as it stands. */
    record ResultAnswer(UUID inspectionId, SampleResult result) {}

    @PostMapping({"/api/v1/inspections/{id}/stop", "/scan/api/v1/inspections/{id}/stop"})
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<StopAnswer> stop(@PathVariable UUID id, @RequestBody StopReading.NewStop body, Caller caller) {
        var reading = new StopReading();
        return stopped(following.stop(
                id, reading.reason(body.reason()), reading.note(body.text()), officer(caller), clock.instant()));
    }

    @PostMapping("/api/v1/stops")
    ResponseEntity<StopAnswer> report(@RequestBody StopReading.NewReport body) {
        return stopped(following.report(new StopReading().report(body), clock.instant()));
    }

    @PostMapping({"/api/v1/inspections/{id}/pcr-result", "/scan/api/v1/inspections/{id}/pcr-result"})
    @PreAuthorize("hasRole('OFFICER')")
    ResponseEntity<ResultAnswer> result(@PathVariable UUID id, @RequestBody StopReading.NewResult body, Caller caller) {
        var result = new StopReading().result(body.result());
        return switch (following.result(id, result, officer(caller), clock.instant())) {
            case StopResult.ResultNoted noted -> ResponseEntity.ok(new ResultAnswer(id, noted.result()));
            case StopResult other -> refused(other).response();
        };
    }

    private static ResponseEntity<StopAnswer> stopped(StopResult result) {
        return switch (result) {
            case StopResult.Noted(var stop) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new StopAnswer(stop.id(), stop.id(), stop.reason(), StoppingRule.EXCESS_DEMAND.id()));
            case StopResult other -> refused(other).response();
        };
    }

    private static FollowingDecisions.Officer officer(Caller caller) {
        return new FollowingDecisions.Officer(caller.username(), Set.copyOf(caller.checkpoints()));
    }

    private static Problem refused(StopResult result) {
        return switch (result) {
            case StopResult.Refused refused -> of(refused.rule());
            case StopResult.Unknown unknown ->
                Problem.of(CommonProblem.NOT_FOUND).field("id").detail("There is no inspection with this id.");
            case StopResult.NotYours notYours ->
                Problem.of(CheckpointProblem.CHECKPOINT_NOT_YOURS).field("id");
            case StopResult.Noted noted -> throw new IllegalStateException("Not refused: " + noted);
            case StopResult.ResultNoted noted -> throw new IllegalStateException("Not refused: " + noted);
        };
    }

    private static Problem of(StoppingRule rule) {
        var problem =
                switch (rule) {
                    case HELD_BY_DECISION ->
                        Problem.of(CheckpointProblem.STOP_COVERED).field("id");
                    case REASON_IN_WORDS ->
                        Problem.of(CommonProblem.FIELD_MISSING).field("text");
                    case PASS_AND_PLATE ->
                        Problem.of(CheckpointProblem.PASS_AND_PLATE_APART).field("plate");
                    case REPORTS_LIMITED ->
                        Problem.of(CommonProblem.RATE_LIMITED)
                                .field("passNumber")
                                .header("Retry-After", "600");
                    case NOTHING_PERSONAL ->
                        Problem.of(CommonProblem.FIELD_INVALID).field("text");
                    case SAMPLED_HERE ->
                        Problem.of(CheckpointProblem.NO_SAMPLE_TAKEN).field("id");
                    case RESULT_STANDS ->
                        Problem.of(CheckpointProblem.RESULT_STANDS).field("result");
                    case EXCESS_DEMAND, TOLD_AHEAD, LONG_STOP ->
                        throw new IllegalStateException(rule + " refuses nothing");
                };
        return problem.detail(rule.text()).with("rule", rule.id());
    }
}
