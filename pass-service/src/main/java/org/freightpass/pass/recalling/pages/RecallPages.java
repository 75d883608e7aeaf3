package org.freightpass.pass.recalling.pages;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.RecallPasses;
import org.freightpass.pass.recalling.RecallResult;
import org.freightpass.pass.recalling.Recallable;
import org.freightpass.pass.recalling.RecallablePasses;
import org.freightpass.pass.recalling.Recaller;
import org.freightpass.pass.recalling.RecallingPasses;
import org.freightpass.pass.recalling.RecallingRule;
import org.freightpass.pass.recalling.Selection;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
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

/**
 * Many passes at once: what is asked for, whom it hits, why, and what became of each. What was previewed is what is
 * ordered: the form carries the numbers, so a pass issued meanwhile is never hit unseen.
 */
@Controller
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
class RecallPages {
    private static final int ROWS_SHOWN = 100;
    private static final int ORDERS_SHOWN = 10;
    private final RecallingPasses recalling;
    private final RecallablePasses passes;
    private final OrderRows rows;
    private final Firms firms;
    private final MessageSource texts;
    private final Clock clock;

    RecallPages(
            RecallingPasses recalling,
            RecallablePasses passes,
            OrderRows rows,
            Firms firms,
            MessageSource texts,
            Clock clock) {
        this.recalling = recalling;
        this.passes = passes;
        this.rows = rows;
        this.firms = firms;
        this.texts = texts;
        this.clock = clock;
    }

    /** An order as the list and its page show it. */
    record ShownOrder(RecallOrder order, RecallOrder.State state, boolean mayConfirm, boolean mayWithdraw) {
        public String tone() {
            return switch (state) {
                case WAITING -> "WAIT";
                case LAPSED, WITHDRAWN -> "OVER";
                case DONE -> "GOOD";
            };
        }
    }

    @GetMapping("/desk/passes")
    String select(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var by = Recallers.of(caller);
        var query = TypedQuery.read(typed, firms);
        Map<String, String> faults = new LinkedHashMap<>();
        query.faults().forEach((field, code) -> faults.put(field, text("recalling.fault.", code, locale)));
        fill(by, typed, query.act(), faults, model, locale);
        if (by.desk() != null && !query.blank() && faults.isEmpty()) {
            preview(query.selection(), by.desk(), query.act(), model, locale);
        }
        return "recalling/select";
    }

    @PostMapping("/desk/passes/orders")
    ModelAndView place(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        var by = Recallers.of(caller);
        var act = TypedQuery.act(typed.get("act"));
        Set<PassNumber> numbers = TypedQuery.numbers(typed.getOrDefault("chosen", ""), new LinkedHashMap<>());
        Set<PassNumber> chosen = numbers == null ? Set.of() : numbers;
        var wish = new RecallPasses(
                id(typed.getOrDefault("order", "")),
                act,
                List.copyOf(chosen),
                typed.getOrDefault("reason", ""),
                typed.containsKey("fraud"));
        return switch (recalling.place(wish, by, clock.instant())) {
            case RecallResult.Placed(var order) -> new ModelAndView("redirect:/desk/passes/orders/" + order.id());
            case RecallResult.Refused(var kind) -> {
                if (by.desk() == null || kind == RecallResult.Kind.ORDER_UNKNOWN) {
                    throw Problem.of(CommonProblem.FORBIDDEN).exception();
                }
                String field = kind == RecallResult.Kind.REASON_WRONG ? "reason" : "numbers";
                fill(by, typed, act, Map.of(field, text("recalling.fault.", kind.name(), locale)), model, locale);
                preview(Selection.of(chosen), by.desk(), act, model, locale);
                yield new ModelAndView("recalling/select", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @GetMapping("/desk/passes/orders/{id}")
    String one(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        show(id, Recallers.of(caller), Map.of(), model, locale);
        return "recalling/order";
    }

    @PostMapping("/desk/passes/orders/{id}/confirm")
    ModelAndView confirm(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        var by = Recallers.of(caller);
        return answer(recalling.confirm(id, by, clock.instant()), id, by, model, locale);
    }

    @PostMapping("/desk/passes/orders/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Caller caller, Model model, Locale locale) {
        var by = Recallers.of(caller);
        return answer(recalling.withdraw(id, by, clock.instant()), id, by, model, locale);
    }

    private ModelAndView answer(RecallResult result, UUID id, Recaller by, Model model, Locale locale) {
        return switch (result) {
            case RecallResult.Placed(var order) -> new ModelAndView("redirect:/desk/passes/orders/" + order.id());
            case RecallResult.Refused(var kind) -> {
                show(id, by, Map.of("decide", text("recalling.fault.", kind.name(), locale)), model, locale);
                yield new ModelAndView("recalling/order", model.asMap(), HttpStatus.CONFLICT);
            }
        };
    }

    private void fill(
            Recaller by,
            Map<String, String> typed,
            RecallOrder.Act act,
            Map<String, String> faults,
            Model model,
            Locale locale) {
        var now = clock.instant();
        model.addAttribute("values", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("act", act.name());
        model.addAttribute("desk", by.desk() == null ? null : Choices.desk(by.desk(), Choices.english(locale)));
        model.addAttribute("choices", new Choices(by.desk(), texts, locale));
        model.addAttribute(
                "orders",
                recalling.newest(by, ORDERS_SHOWN).stream()
                        .map(order -> shown(order, by))
                        .sorted(Comparator.comparing(each -> each.order().state(now) != RecallOrder.State.WAITING))
                        .toList());
    }

    private void preview(Selection selection, Recaller.Desk desk, RecallOrder.Act act, Model model, Locale locale) {
        List<Recallable> found = passes.fitting(selection, act, desk, clock.instant(), RecallingRule.MOST + 1);
        Map<String, Long> holders = found.stream()
                .collect(Collectors.groupingBy(
                        pass -> pass.firm() == null ? "" : pass.firm(), LinkedHashMap::new, Collectors.counting()));
        model.addAttribute("hits", found.size());
        model.addAttribute("tooMany", found.size() > RecallingRule.MOST);
        model.addAttribute("two", RecallingRule.needsTwo(found.size()));
        model.addAttribute("holders", holders);
        model.addAttribute(
                "rows",
                found.stream()
                        .limit(ROWS_SHOWN)
                        .map(pass -> Row.of(pass, Choices.english(locale), null))
                        .toList());
        model.addAttribute(
                "chosen", found.stream().map(pass -> pass.number().value()).collect(Collectors.joining(",")));
        model.addAttribute("order", UUID.randomUUID());
    }

    private void show(UUID id, Recaller by, Map<String, String> faults, Model model, Locale locale) {
        var order = recalling
                .find(id, by)
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
        model.addAttribute("shown", shown(order, by));
        model.addAttribute("desk", Choices.desk(order.desk(), Choices.english(locale)));
        model.addAttribute("lapsesAt", RecallingRule.lapsesAt(order));
        model.addAttribute("faults", faults);
        model.addAttribute("rows", rows.of(order, Choices.english(locale)));
    }

    private ShownOrder shown(RecallOrder order, Recaller by) {
        var state = order.state(clock.instant());
        boolean waiting = state == RecallOrder.State.WAITING;
        return new ShownOrder(
                order,
                state,
                waiting && RecallingRule.mayConfirm(order, by),
                waiting && RecallingRule.mayWithdraw(order, by));
    }

    private String text(String prefix, String code, Locale locale) {
        return texts.getMessage(prefix + code, null, locale);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Problem.of(CommonProblem.FIELD_INVALID).field("order").exception();
        }
    }
}
