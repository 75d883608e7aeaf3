package org.freightpass.pass.issuing.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.Places;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A holder's passes, one by one and as a list; what ends first stands on top. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class PassPages {
    private static final int SHOWN = 100;
    private final Passes passes;
    private final Holders holders;
    private final ChangingPasses changing;
    private final Clock clock;

    PassPages(Passes passes, Holders holders, ChangingPasses changing, Clock clock) {
        this.passes = passes;
        this.holders = holders;
        this.changing = changing;
        this.clock = clock;
    }

    /** A pass as pages show it; {@code number} as people type it, with its check digits. */
    record Shown(
            String id,
            String number,
            Pass.Status status,
            String tone,
            String plate,
            String route,
            boolean returnTrip,
            String goods,
            String type,
            Instant from,
            Instant until,
            boolean live,
            boolean renewable,
            @Nullable String reason,
            Instant issuedAt,
            Instant changedAt) {

        static Shown of(Pass stored, Instant now, boolean english) {
            Pass pass = stored.at(now);
            return new Shown(
                    pass.number().value(),
                    PassNumbers.typed(pass.number()),
                    pass.status(),
                    tone(pass.status()),
                    pass.plate().value(),
                    Places.name(pass.route().origin()) + " → "
                            + Places.name(pass.route().destination()),
                    pass.route().returnTrip(),
                    english ? pass.goods().en() : pass.goods().zh(),
                    english ? pass.type().en() : pass.type().zh(),
                    pass.validity().from(),
                    pass.validity().until(),
                    pass.status().live(),
                    pass.applicationId() != null,
                    pass.reason(),
                    pass.issuedAt(),
                    pass.changedAt());
        }

        private static String tone(Pass.Status status) {
            return switch (status) {
                case ACTIVE -> "GOOD";
                case SUSPENDED -> "ASK";
                case REVOKED -> "BAD";
                case REPLACED, CANCELLED, EXPIRED -> "OVER";
            };
        }
    }

    @GetMapping("/passes")
    String list(
            @RequestParam(required = false) Pass.@Nullable Status status,
            @RequestParam(required = false) @Nullable String plate,
            Caller caller,
            Model model,
            Locale locale) {
        var now = clock.instant();
        var actor = actor(caller);
        Set<UUID> firms = holders.firmsOf(actor);
        String read = plate == null || plate.isBlank()
                ? null
                : Plate.read(plate).good().map(Plate::value).orElse(plate.strip());
        var query = new Passes.Query(read, status, null, null, actor.subject(), firms, null, now);
        List<Pass> found = passes.page(query, null, SHOWN + 1);
        model.addAttribute(
                "passes",
                found.stream()
                        .limit(SHOWN)
                        .map(pass -> Shown.of(pass, now, english(locale)))
                        .sorted(Comparator.comparing((Shown shown) -> !shown.live())
                                .thenComparing(Shown::until))
                        .toList());
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("status", status);
        model.addAttribute("plate", plate);
        model.addAttribute("statuses", Pass.Status.values());
        return "issuing/list";
    }

    @GetMapping("/passes/{number}")
    String one(@PathVariable String number, Caller caller, Model model, Locale locale) {
        model.addAttribute("pass", Shown.of(own(number, caller), clock.instant(), english(locale)));
        return "issuing/one";
    }

    @PostMapping("/passes/{number}/cancel")
    String cancel(@PathVariable String number, Caller caller) {
        PassNumber own = own(number, caller).number();
        changing.change(List.of(own), new ChangePass.Cancel(), actor(caller), clock.instant());
        return "redirect:/passes/" + own.value();
    }

    /** Somebody else's pass looks like none. */
    private Pass own(String number, Caller caller) {
        var actor = actor(caller);
        return passes.find(PassNumbers.read("number", number))
                .filter(pass -> pass.holder().firm() == null
                        ? pass.holder().owner().equals(actor.subject())
                        : holders.firmsOf(actor).contains(pass.holder().firm()))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND).exception());
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.username(), caller.name(), null);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
