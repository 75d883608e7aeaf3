package org.freightpass.notification.following.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.following.CallerAct;
import org.freightpass.notification.following.FollowedCase;
import org.freightpass.notification.following.FollowingCases;
import org.freightpass.notification.following.FollowingCases.FollowResult;
import org.freightpass.notification.following.FollowingRule;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A caller's case. Number and telephone travel in the body: addresses end in logs. */
@RestController
@RequestMapping("/api/v1/case-status")
class CaseStatusController {
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_TEXT = 2000;

    private final FollowingCases following;
    private final Clock clock;

    CaseStatusController(FollowingCases following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    /** Which case, by whom. */
    record Key(@Nullable String number, @Nullable String telephone) {}

    /** Which case, by whom, and what is told. */
    record Telling(
            @Nullable String number,
            @Nullable String telephone,
            @Nullable String text) {}

    @PostMapping
    ResponseEntity<FollowedCase> look(@RequestBody Key key, HttpServletRequest request) {
        return answer(key.number(), key.telephone(), new CallerAct.Look(), request);
    }

    @PostMapping("/reply")
    ResponseEntity<FollowedCase> reply(@RequestBody Telling body, HttpServletRequest request) {
        String text = text("text", body.text(), LONGEST_TEXT);
        return answer(body.number(), body.telephone(), new CallerAct.Reply(text), request);
    }

    @PostMapping("/close")
    ResponseEntity<FollowedCase> close(@RequestBody Key key, HttpServletRequest request) {
        return answer(key.number(), key.telephone(), new CallerAct.Close(), request);
    }

    @PostMapping("/reopen")
    ResponseEntity<FollowedCase> reopen(@RequestBody Telling body, HttpServletRequest request) {
        String reason = text("text", body.text(), LONGEST_TEXT);
        return answer(body.number(), body.telephone(), new CallerAct.Reopen(reason), request);
    }

    private ResponseEntity<FollowedCase> answer(
            @Nullable String number, @Nullable String telephone, CallerAct act, HttpServletRequest request) {
        String wanted = text("number", number, LONGEST_KEY);
        String by = text("telephone", telephone, LONGEST_KEY);
        String address = request.getRemoteAddr();
        return switch (following.follow(wanted, by, address, act, clock.instant())) {
            case FollowResult.Shown shown ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown.followed());
            case FollowResult.Unknown unknown ->
                Problem.of(NotificationProblem.CASE_NOT_FOLLOWED)
                        .detail("No case has this number and this telephone.")
                        .with("rule", FollowingRule.KEY.id())
                        .response();
            case FollowResult.NotNow notNow ->
                Problem.of(NotificationProblem.CASE_NOT_READY)
                        .detail("The case is in no state for this.")
                        .with("rule", FollowingRule.DOING.id())
                        .response();
            case FollowResult.Limited limited ->
                Problem.of(CommonProblem.RATE_LIMITED)
                        .detail("There were too many wrong tries.")
                        .with("rule", FollowingRule.LIMIT.id())
                        .retryAfter(FollowingRule.window())
                        .response();
        };
    }

    private static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Problem.of(CommonProblem.FIELD_MISSING)
                    .field(field)
                    .detail("The field " + field + " is missing: fill it in.")
                    .exception();
        }
        String text = value.strip();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw Problem.of(CommonProblem.FIELD_INVALID)
                    .field(field)
                    .detail("At most " + longest + " characters are possible here.")
                    .exception();
        }
        return text;
    }
}
