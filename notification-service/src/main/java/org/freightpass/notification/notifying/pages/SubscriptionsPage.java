package org.freightpass.notification.notifying.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.KeepingSubscriptions;
import org.freightpass.notification.notifying.KeepingSubscriptions.Choice;
import org.freightpass.notification.notifying.KeepingSubscriptions.Fault;
import org.freightpass.notification.notifying.KeepingSubscriptions.Kept;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Subscription;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which events a firm is told by which way. A webhook's secret is shown once, on the answer that made it. */
@Controller
@RequestMapping("/subscriptions")
@PreAuthorize("hasRole('FIRM')")
class SubscriptionsPage {
    private static final String VIEW = "notices/subscriptions";

    private final KeepingSubscriptions keeping;
    private final FollowingNotices following;

    SubscriptionsPage(KeepingSubscriptions keeping, FollowingNotices following) {
        this.keeping = keeping;
        this.following = following;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String firmId, Model model, Caller caller) {
        Map<String, String> own = keeping.names(following.firmsOf(caller.username()));
        String firm =
                firmId == null && own.size() == 1 ? own.keySet().iterator().next() : firmId;
        if (firm == null) {
            model.addAttribute("firms", own);
            model.addAttribute("faults", Map.of());
            return VIEW;
        }
        Subscription kept = keeping.of(named(firm, own)).orElseThrow(SubscriptionsPage::unknown);
        fill(model, own, firm, ChoiceForm.of(kept), Map.of());
        model.addAttribute("webhook", kept);
        return VIEW;
    }

    @PostMapping
    String choose(
            @RequestParam String firmId,
            @RequestParam(defaultValue = "") List<String> way,
            @RequestParam(defaultValue = "") String smsNumber,
            @RequestParam(defaultValue = "") String webhookUrl,
            @RequestParam(defaultValue = "false") boolean newSecret,
            Model model,
            Caller caller,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Map<String, String> own = keeping.names(following.firmsOf(caller.username()));
        ChoiceForm form = ChoiceForm.of(way, smsNumber, webhookUrl, newSecret);
        Choice choice = form.choice(named(firmId, own));
        List<Fault> faults = keeping.faults(choice);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            fill(model, own, firmId, form, form.texts(faults));
            return VIEW;
        }
        Optional<Kept> done = keeping.keep(choice);
        Kept kept = done.orElseThrow(SubscriptionsPage::unknown);
        fill(model, own, firmId, ChoiceForm.of(kept.subscription()), Map.of());
        model.addAttribute("webhook", kept.subscription());
        model.addAttribute("secret", kept.secret());
        model.addAttribute("saved", true);
        return VIEW;
    }

    private static void fill(
            Model model, Map<String, String> own, String firm, ChoiceForm form, Map<String, String> faults) {
        model.addAttribute("firms", own);
        model.addAttribute("firm", firm);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
    }

    private static String named(String firmId, Map<String, String> own) {
        if (!own.containsKey(firmId)) {
            throw unknown();
        }
        return firmId;
    }

    private static RuntimeException unknown() {
        return Problem.of(NotificationProblem.FIRM_UNKNOWN)
                .detail("There is no such firm of yours.")
                .exception();
    }
}
