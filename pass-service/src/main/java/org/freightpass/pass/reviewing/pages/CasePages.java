package org.freightpass.pass.reviewing.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewCases;
import org.freightpass.pass.reviewing.ReviewRefusal;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.pass.reviewing.ReviewStep;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One application and what a reviewer does with it; after a decision the next one opens. */
@Controller
@PreAuthorize("hasRole('OPERATOR')")
class CasePages {
    private static final String ID = "{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private final ReviewCases cases;
    private final ReviewingApplications reviewing;
    private final CaseModel page;
    private final Queues queues;
    private final Refusals refusals;
    private final MessageSource texts;
    private final Clock clock;

    CasePages(
            ReviewCases cases,
            ReviewingApplications reviewing,
            CaseModel page,
            Queues queues,
            Refusals refusals,
            MessageSource texts,
            Clock clock) {
        this.cases = cases;
        this.reviewing = reviewing;
        this.page = page;
        this.queues = queues;
        this.refusals = refusals;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/" + ID)
    String one(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        page.fill(reached(id, caller), Filter.of(typed), typed, caller, model, locale);
        model.addAttribute("notice", "");
        model.addAttribute("faults", Map.of());
        return "reviewing/case";
    }

    /** Where a form was whose answer somebody loads again. */
    @GetMapping("/desk/" + ID + "/{act:claim|release|approve|return|reject}")
    String again(@PathVariable UUID id) {
        return "redirect:/desk/" + id;
    }

    @PostMapping("/desk/" + ID + "/{act:claim|release|approve|return|reject}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model model,
            Locale locale) {
        var before = reached(id, caller);
        var filter = Filter.of(typed);
        var step = step(act, typed);
        var result = taken(id, step, typed, caller);
        if (result == null) {
            return again(id, Map.of(), text("reviewing.raced", locale), typed, caller, model, locale);
        }
        return switch (result) {
            case ReviewResult.Done done -> after(before, step, filter, caller);
            case ReviewResult.Refused refused -> {
                var now = reached(id, caller);
                if (pressedTwice(refused, step, now, caller)) {
                    yield after(before, step, filter, caller);
                }
                var faults = refused.refusal() == ReviewRefusal.REASON_MISSING
                        ? Map.of(act.equals("reject") ? "why" : "reason.", text("reviewing.reason.missing", locale))
                        : Map.<String, String>of();
                yield again(
                        id,
                        faults,
                        faults.isEmpty() ? refusals.text(refused, locale) : "",
                        typed,
                        caller,
                        model,
                        locale);
            }
            case ReviewResult.NotIssued not ->
                again(id, Map.of(), refusals.text(not, locale), typed, caller, model, locale);
        };
    }

    /** Null where another pass for the vehicle was issued at this very moment and nothing was done. */
    private @Nullable ReviewResult taken(UUID id, ReviewStep step, Map<String, String> typed, Caller caller) {
        try {
            return reviewing.step(id, step, Reviewers.of(caller), seen(typed.get("seen")), clock.instant());
        } catch (ConcurrentModificationException raced) {
            return null;
        }
    }

    /** The same page with what was typed, as it stands now. */
    private ModelAndView again(
            UUID id,
            Map<String, String> faults,
            String notice,
            Map<String, String> typed,
            Caller caller,
            Model model,
            Locale locale) {
        page.fill(reached(id, caller), Filter.of(typed), typed, caller, model, locale);
        model.addAttribute("faults", faults);
        model.addAttribute("notice", notice);
        var status = faults.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("reviewing/case", model.asMap(), status);
    }

    private ModelAndView after(ReviewCase decided, ReviewStep step, Filter filter, Caller caller) {
        var stays = step instanceof ReviewStep.Claim || step instanceof ReviewStep.Release;
        var next = stays
                ? "/" + decided.id()
                : queues.next(filter, caller, decided).map(id -> "/" + id).orElse("");
        return new ModelAndView("redirect:/desk" + next + "?" + filter.query() + "&was=" + decided.id());
    }

    /** Its effect is there already, by the same hands. */
    private static boolean pressedTwice(ReviewResult.Refused refused, ReviewStep step, ReviewCase now, Caller caller) {
        var mine = caller.subject().equals(now.claimedBy());
        return switch (refused.refusal()) {
            case ALREADY_DECIDED ->
                mine
                        && now.status()
                                == switch (step) {
                                    case ReviewStep.Approve a -> ReviewCase.Status.APPROVED;
                                    case ReviewStep.Return r -> ReviewCase.Status.RETURNED;
                                    case ReviewStep.Reject r -> ReviewCase.Status.REJECTED;
                                    case ReviewStep.Claim c -> ReviewCase.Status.IN_REVIEW;
                                    case ReviewStep.Release r -> ReviewCase.Status.SUBMITTED;
                                };
            case NOT_CLAIMED -> now.status() == ReviewCase.Status.SUBMITTED;
            case UNKNOWN, NOT_YOUR_DESK, CLAIMED_BY_ANOTHER, REASON_MISSING, SUBMITTED_ANEW -> false;
        };
    }

    private static ReviewStep step(String act, Map<String, String> typed) {
        return switch (act) {
            case "claim" -> new ReviewStep.Claim();
            case "release" -> new ReviewStep.Release();
            case "approve" -> new ReviewStep.Approve();
            case "return" -> new ReviewStep.Return(Mending.reasons(typed));
            default -> new ReviewStep.Reject(Mending.text(typed, "why"));
        };
    }

    /** RV-04: nobody looks at what lies with another desk. */
    private ReviewCase reached(UUID id, Caller caller) {
        var found = cases.find(id)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        if (!Reviewers.desk(caller).reaches(found.desk())) {
            throw Problem.of(CommonProblem.FORBIDDEN).exception();
        }
        return found;
    }

    private static @Nullable Instant seen(@Nullable String typed) {
        try {
            return typed == null ? null : Instant.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private String text(String key, Locale locale) {
        return String.valueOf(texts.getMessage(key, null, locale));
    }
}
