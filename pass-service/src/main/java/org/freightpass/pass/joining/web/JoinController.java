package org.freightpass.pass.joining.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.PassProblem;
import org.freightpass.pass.joining.FirmDoor.Named;
import org.freightpass.pass.joining.JoinRequest;
import org.freightpass.pass.joining.JoinRequest.Asker;
import org.freightpass.pass.joining.JoinResult;
import org.freightpass.pass.joining.JoiningFirms;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks to act for a firm, and decides such requests as its owner. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasRole('FIRM')")
class JoinController {
    private static final int SHOWN = 200;
    private final JoiningFirms joining;
    private final Clock clock;

    JoinController(JoiningFirms joining, Clock clock) {
        this.joining = joining;
        this.clock = clock;
    }

    record JoinBody(@Nullable String creditCode) {}

    /** Without the subject: that is nobody's business but the issuer's. */
    record JoinResponse(
            UUID id,
            UUID firmId,
            @Nullable String firmName,
            String username,
            String name,
            JoinRequest.Status status,
            Instant askedAt,
            @Nullable Instant decidedAt) {

        static JoinResponse of(JoinRequest request, @Nullable Named firm) {
            return new JoinResponse(
                    request.id(),
                    request.firm(),
                    firm == null ? null : firm.name(),
                    request.by().username(),
                    request.by().name(),
                    request.status(),
                    request.askedAt(),
                    request.decidedAt());
        }
    }

    @PostMapping("/join-requests")
    ResponseEntity<?> ask(@RequestBody JoinBody body, Caller caller) {
        if (body.creditCode() == null || body.creditCode().isBlank()) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field("creditCode")
                    .detail("Name the firm by its unified social credit code.")
                    .exception();
        }
        return answer(joining.ask(body.creditCode(), asker(caller), clock.instant()), HttpStatus.CREATED);
    }

    @GetMapping("/join-requests")
    List<JoinResponse> mine(Caller caller) {
        return joining.of(asker(caller), SHOWN).stream()
                .map(done -> JoinResponse.of(done.request(), done.firm()))
                .toList();
    }

    @GetMapping("/firms/{id}/join-requests")
    ResponseEntity<?> waiting(@PathVariable UUID id, Caller caller) {
        return joining.waiting(id, asker(caller), SHOWN)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(found.stream()
                        .map(request -> JoinResponse.of(request, null))
                        .toList()))
                .orElseGet(() -> Problem.of(PassProblem.FIRM_UNKNOWN).response());
    }

    @PostMapping("/join-requests/{id}/accept")
    ResponseEntity<?> accept(@PathVariable UUID id, Caller caller) {
        return answer(joining.decide(id, true, asker(caller), clock.instant()), HttpStatus.OK);
    }

    @PostMapping("/join-requests/{id}/decline")
    ResponseEntity<?> decline(@PathVariable UUID id, Caller caller) {
        return answer(joining.decide(id, false, asker(caller), clock.instant()), HttpStatus.OK);
    }

    private static ResponseEntity<?> answer(JoinResult result, HttpStatus status) {
        return switch (result) {
            case JoinResult.Done(var request, var firm) ->
                ResponseEntity.status(status).body(JoinResponse.of(request, firm));
            case JoinResult.Refused(var refusal, var text) ->
                problem(refusal).detail(text).with("rule", refusal.rule().id()).response();
        };
    }

    private static Problem problem(JoinResult.Refusal refusal) {
        return switch (refusal) {
            case FIRM_UNKNOWN -> Problem.of(PassProblem.FIRM_UNREGISTERED).field("creditCode");
            case ALREADY_A_MEMBER -> Problem.of(PassProblem.ALREADY_A_MEMBER);
            case TOO_MANY -> Problem.of(PassProblem.JOIN_REQUESTS_MANY);
            case TOO_SOON -> Problem.of(PassProblem.JOIN_DECLINED);
            case UNKNOWN -> Problem.of(PassProblem.JOIN_REQUEST_UNKNOWN);
            case DECIDED -> Problem.of(PassProblem.JOIN_REQUEST_DECIDED);
            case CHANGED_MEANWHILE -> Problem.of(CommonProblem.STALE_VERSION);
        };
    }

    private static Asker asker(Caller caller) {
        return new Asker(caller.subject(), caller.username(), caller.name());
    }
}
