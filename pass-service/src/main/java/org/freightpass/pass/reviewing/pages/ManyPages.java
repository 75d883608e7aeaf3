package org.freightpass.pass.reviewing.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.pass.Reviewers;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewResult;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.freightpass.pass.reviewing.ReviewingRule;
import org.freightpass.webkit.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many approved at once (RV-17): what would happen, then what happened. The same form sent again changes nothing. */
@Controller
@PreAuthorize("hasRole('OPERATOR')")
class ManyPages {
    private final Queues queues;
    private final ReviewingApplications reviewing;
    private final Refusals refusals;
    private final Clock clock;

    ManyPages(Queues queues, ReviewingApplications reviewing, Refusals refusals, Clock clock) {
        this.queues = queues;
        this.reviewing = reviewing;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** One that stays as it is, and why. */
    record Skipped(Row row, String why) {}

    /** Where a page was that somebody loads again. */
    @GetMapping({"/desk/many", "/desk/many/approve"})
    String again() {
        return "redirect:/desk";
    }

    @PostMapping("/desk/many")
    String summary(@RequestParam MultiValueMap<String, String> typed, Caller caller, Model model, Locale locale) {
        var filter = Filter.of(typed.toSingleValueMap());
        var looked = typed.containsKey("all")
                ? queues.cases(filter, caller, null, ReviewingRule.MOST_AT_ONCE)
                : inOrder(ids(typed), caller);
        if (looked.isEmpty()) {
            return "redirect:/desk?" + filter.query() + "&none=1";
        }
        var results = reviewing.foresee(looked, Reviewers.of(caller), clock.instant());
        fill(looked, results, caller, model, locale);
        model.addAttribute("filter", filter);
        model.addAttribute("most", ReviewingRule.MOST_AT_ONCE);
        return "reviewing/many";
    }

    @PostMapping("/desk/many/approve")
    String approve(@RequestParam MultiValueMap<String, String> typed, Caller caller, Model model, Locale locale) {
        var reviewer = Reviewers.of(caller);
        var ids = ids(typed);
        var results = ids.isEmpty() ? List.<ReviewResult>of() : approved(ids, reviewer);
        var looked = inOrder(ids, caller);
        fill(looked, inOrder(looked, results), caller, model, locale);
        model.addAttribute("filter", Filter.of(typed.toSingleValueMap()));
        return "reviewing/approved";
    }

    /** Where a pass for one of the vehicles was issued at this very moment nothing was done; now that one is skipped. */
    private List<ReviewResult> approved(List<UUID> ids, Reviewer reviewer) {
        try {
            return reviewing.approve(ids, reviewer, clock.instant());
        } catch (ConcurrentModificationException raced) {
            return reviewing.approve(ids, reviewer, clock.instant());
        }
    }

    private void fill(List<ReviewCase> looked, List<ReviewResult> results, Caller caller, Model model, Locale locale) {
        var rows = queues.rows(looked, caller, locale);
        var good = new ArrayList<Row>();
        var skipped = new ArrayList<Skipped>();
        for (var i = 0; i < looked.size(); i++) {
            var result = results.get(i);
            if (result instanceof ReviewResult.Done || Refusals.ownDoing(result, looked.get(i), caller)) {
                good.add(rows.get(i));
            } else {
                skipped.add(new Skipped(rows.get(i), refusals.text(result, locale)));
            }
        }
        model.addAttribute("good", good);
        model.addAttribute("skipped", skipped);
    }

    private List<ReviewCase> inOrder(List<UUID> ids, Caller caller) {
        var byId = new HashMap<UUID, ReviewCase>();
        queues.named(ids, caller).forEach(one -> byId.put(one.id(), one));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static List<ReviewResult> inOrder(List<ReviewCase> looked, List<ReviewResult> results) {
        Map<UUID, ReviewResult> byId = new HashMap<>();
        results.forEach(result -> byId.put(Refusals.id(result), result));
        return looked.stream()
                .map(one -> Objects.requireNonNull(byId.get(one.id())))
                .toList();
    }

    private static List<UUID> ids(MultiValueMap<String, String> typed) {
        var ids = new LinkedHashSet<UUID>();
        for (var word : typed.getOrDefault("id", List.of())) {
            var id = Filter.id(word);
            if (id != null && ids.size() < ReviewingRule.MOST_AT_ONCE) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }
}
