package org.freightpass.notification.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.following.CallerAct;
import org.freightpass.notification.following.FollowingCases;
import org.freightpass.notification.following.FollowingCases.FollowResult;
import org.freightpass.notification.following.FollowingRule;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A caller without an account gives a file: number and telephone are the key, and wrong ones are counted as elsewhere. */
@RestController
class CallersEvidenceController {
    private static final String CALLER = "caller";
    private static final int LONGEST_KEY = 40;

    private final KeepingEvidence evidence;
    private final FollowingCases following;
    private final Clock clock;

    CallersEvidenceController(KeepingEvidence evidence, FollowingCases following, Clock clock) {
        this.evidence = evidence;
        this.following = following;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/case-status/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceResponse> give(
            @RequestPart("number") String number,
            @RequestPart("telephone") String telephone,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        String wanted = key("number", number);
        String by = key("telephone", telephone);
        Instant now = clock.instant();
        return switch (following.follow(wanted, by, request.getRemoteAddr(), new CallerAct.Look(), now)) {
            case FollowResult.Shown shown ->
                EvidenceAnswers.given(evidence.give(
                        shown.followed().number(), CALLER, file.getOriginalFilename(), file.getBytes(), now));
            case FollowResult.Limited limited ->
                Problem.of(CommonProblem.RATE_LIMITED)
                        .detail("There were too many wrong tries.")
                        .with("rule", FollowingRule.LIMIT.id())
                        .retryAfter(FollowingRule.window())
                        .response();
            case FollowResult.Unknown unknown -> notFollowed();
            case FollowResult.NotNow notNow -> notFollowed();
        };
    }

    private static ResponseEntity<EvidenceResponse> notFollowed() {
        return Problem.of(NotificationProblem.CASE_NOT_FOLLOWED)
                .detail("No case has this number and this telephone.")
                .with("rule", FollowingRule.KEY.id())
                .response();
    }

    private static String key(String field, String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST_KEY) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field(field)
                    .detail("1 to " + LONGEST_KEY + " characters are possible here.")
                    .exception();
        }
        return text;
    }
}
