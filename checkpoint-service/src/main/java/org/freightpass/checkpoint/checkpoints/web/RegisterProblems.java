package org.freightpass.checkpoint.checkpoints.web;

import org.freightpass.checkpoint.CheckpointProblem;
import org.freightpass.checkpoint.checkpoints.RegisterResult;
import org.freightpass.checkpoint.checkpoints.RegisterRule;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a refusal of the register looks like over HTTP. */
final class RegisterProblems {
    private RegisterProblems() {}

    static ResponseEntity<CheckpointAnswer> answer(RegisterResult result, HttpStatus whenDone) {
        return switch (result) {
            case RegisterResult.Done done ->
                ResponseEntity.status(whenDone).body(CheckpointAnswer.of(done.checkpoint()));
            case RegisterResult.Refused refused -> of(refused.rule()).response();
            case RegisterResult.Unknown unknown ->
                Problem.of(CheckpointProblem.CHECKPOINT_UNKNOWN).field("code").response();
        };
    }

    static Problem of(RegisterRule rule) {
        var problem =
                switch (rule) {
                    case SITE_FORBIDDEN ->
                        Problem.of(CheckpointProblem.SITE_FORBIDDEN).field("site");
                    case SECTION_TAKEN ->
                        Problem.of(CheckpointProblem.CHECKPOINT_EXISTS_ON_SECTION)
                                .field("road");
                    case DEADLINE_PAST ->
                        Problem.of(CheckpointProblem.DEADLINE_PAST).field("deadline");
                    case PHOTO_MISSING ->
                        Problem.of(CommonProblem.FIELD_MISSING).field("photo");
                    case GATE_DUTIES, REPORTER_FORGOTTEN -> throw new IllegalStateException(rule + " refuses nothing");
                    case APPROVE_REGISTERED, ORDER_STANDING, CONFIRM_ORDERED, OVERDUE ->
                        Problem.of(CheckpointProblem.CHECKPOINT_STATE).field("code");
                    case OUTSIDE_DIVISION ->
                        Problem.of(CheckpointProblem.NOT_YOUR_DIVISION).field("county");
                    case REPORT_READERS ->
                        Problem.of(CheckpointProblem.REPORT_NOT_YOURS).field("id");
                    case COUNTY_FULL ->
                        Problem.of(CheckpointProblem.COUNTY_FULL).field("county");
                };
        return problem.detail(rule.text()).with("rule", rule.id());
    }
}
