package org.freightpass.notification.console.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.notification.hotline.CaseResult;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.HotlineCase.Origin.Source;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.Kind;
import org.freightpass.notification.hotline.OpeningCases;
import org.freightpass.webkit.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A new call, typed while listening. */
@Controller
@RequestMapping("/console")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class CallController {
    private static final Set<Kind> CALLED_ABOUT = EnumSet.of(
            Kind.BLOCKED_TRANSPORT,
            Kind.UNAPPROVED_CHECKPOINT,
            Kind.EXCESS_DEMAND,
            Kind.LONG_STOP,
            Kind.PASS_QUESTION,
            Kind.HEALTH_CODE_APPEAL,
            Kind.POLICY_QUESTION,
            Kind.ENTERPRISE_DEMAND,
            Kind.ENTERPRISE_DIFFICULTY,
            Kind.FORGED_PASS,
            Kind.COMPLAINT,
            Kind.ADVICE,
            Kind.OTHER);

    private final OpeningCases opening;
    private final CaseViews views;
    private final Clock clock;

    CallController(OpeningCases opening, CaseViews views, Clock clock) {
        this.opening = opening;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/call")
    String form(Model model) {
        return form(CallForm.EMPTY, Map.of(), model);
    }

    @PostMapping("/call")
    String open(@ModelAttribute CallForm form, Model model, Caller caller) {
        Map<String, String> faults = new HashMap<>();
        Instant now = clock.instant();
        Matter matter = form.matter(now, faults);
        if (!faults.isEmpty()) {
            return form(form, faults, model);
        }
        Origin origin = new Origin(Source.CALL, null);
        var result = opening.fromCall(matter, form.callingParty(), origin, ConsoleController.person(caller), now);
        return switch (result) {
            case CaseResult.Refused refused -> {
                faults.put("passNumber", "console.refused." + refused.refusal().name());
                yield form(form, faults, model);
            }
            case CaseResult.Done done -> {
                model.addAttribute("shown", views.view(done, List.of(), now));
                model.addAttribute("faults", Map.of());
                model.addAttribute("text", "");
                yield "console/case :: case";
            }
        };
    }

    private static String form(CallForm form, Map<String, String> faults, Model model) {
        model.addAttribute("call", form);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", CALLED_ABOUT);
        return "console/call :: call";
    }
}
