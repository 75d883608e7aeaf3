package org.freightpass.pass.enterprises.pages;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.Places;
import org.freightpass.pass.enterprises.Actor;
import org.freightpass.pass.enterprises.EnterpriseRefusal;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.Membership;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.enterprises.RegisterFirm;
import org.freightpass.pass.joining.JoinRequest;
import org.freightpass.pass.joining.JoinResult;
import org.freightpass.pass.joining.JoiningFirms;
import org.freightpass.webkit.Caller;
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

/** A firm is registered, colleagues are invited to act for it or ask to, and an owner lets them in. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class FirmPages {
    private static final int SHOWN = 20;
    private final KeepingFirms keeping;
    private final InvitingMembers inviting;
    private final Memberships memberships;
    private final JoiningFirms joining;
    private final MessageSource texts;
    private final Clock clock;

    FirmPages(
            KeepingFirms keeping,
            InvitingMembers inviting,
            Memberships memberships,
            JoiningFirms joining,
            MessageSource texts,
            Clock clock) {
        this.joining = joining;
        this.keeping = keeping;
        this.inviting = inviting;
        this.memberships = memberships;
        this.texts = texts;
        this.clock = clock;
    }

    /** A firm with those who act for it and those who ask to. */
    record Shown(Firm firm, String place, List<Membership> members, List<JoinRequest> asking, boolean owned) {}

    @GetMapping("/firms")
    String firms(Caller caller, Model model) {
        fill(caller, model, Map.of(), Map.of());
        return "enterprises/firms";
    }

    @PostMapping("/firms")
    ModelAndView register(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        RegisterFirm wish = new RegisterFirm(
                typed.get("name"),
                typed.get("creditCode"),
                Places.county(typed.get("division")).map(DivisionCode::value).orElse(typed.get("division")),
                new RegisterFirm.ContactEntry(
                        typed.get("contactName"), typed.get("telephone"), typed.get("email"), locale.getLanguage()));
        return answer(keeping.register(wish, actor(caller), clock.instant()), typed, caller, model, locale);
    }

    @PostMapping("/firms/{id}/members")
    ModelAndView invite(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        FirmResult result = inviting.invite(
                new FirmId(id),
                typed.getOrDefault("username", "").strip(),
                Membership.Role.MEMBER,
                actor(caller),
                clock.instant());
        return answer(result, typed, caller, model, locale);
    }

    @PostMapping("/firms/join")
    ModelAndView join(@RequestParam Map<String, String> typed, Caller caller, Model model, Locale locale) {
        return switch (joining.ask(typed.getOrDefault("joinCode", ""), asker(caller), clock.instant())) {
            case JoinResult.Done done -> new ModelAndView("redirect:/firms");
            case JoinResult.Refused(var refusal, var text) ->
                refused(
                        Map.of("joinCode", texts.getMessage("firms.join.refused." + refusal, null, locale)),
                        typed,
                        caller,
                        model);
        };
    }

    /** What another owner has decided meanwhile, or withdrawn with the firm, is no fault of whoever presses the button. */
    @PostMapping("/firms/join-requests/{id}")
    String decide(@PathVariable UUID id, @RequestParam boolean accept, Caller caller) {
        joining.decide(id, accept, asker(caller), clock.instant());
        return "redirect:/firms";
    }

    /** Where a refused form was shown; whoever opens that address again is led to the firms. */
    @GetMapping({"/firms/{id}/members", "/firms/join"})
    String formsOfTheirOwn() {
        return "redirect:/firms";
    }

    private ModelAndView answer(
            FirmResult result, Map<String, String> typed, Caller caller, Model model, Locale locale) {
        return switch (result) {
            case FirmResult.Done done -> new ModelAndView("redirect:/firms");
            case FirmResult.Refused refused -> {
                Map<String, String> faults = new LinkedHashMap<>();
                refused.reasons()
                        .forEach(reason -> faults.putIfAbsent(
                                Optional.ofNullable(reason.field()).orElse("creditCode"), text(reason, locale)));
                yield refused(faults, typed, caller, model);
            }
        };
    }

    private ModelAndView refused(Map<String, String> faults, Map<String, String> typed, Caller caller, Model model) {
        fill(caller, model, typed, faults);
        return new ModelAndView("enterprises/firms", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Caller caller, Model model, Map<String, String> typed, Map<String, String> faults) {
        Person person = new Person(caller.subject(), caller.username());
        List<Shown> firms = inviting.firmsOf(person).stream()
                .map(firm -> new Shown(
                        firm,
                        Places.name(firm.division()),
                        memberships.membersOf(firm.id()),
                        joining.waiting(firm.id().value(), asker(caller), SHOWN).orElse(List.of()),
                        memberships
                                .roleOf(person, firm.id())
                                .filter(Membership.Role.OWNER::equals)
                                .isPresent()))
                .toList();
        model.addAttribute("firms", firms);
        model.addAttribute(
                "asked",
                joining.of(asker(caller), SHOWN).stream()
                        .filter(done -> done.request().status() != JoinRequest.Status.ACCEPTED)
                        .toList());
        model.addAttribute("values", typed);
        model.addAttribute("faults", faults);
    }

    private String text(EnterpriseRefusal reason, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return reason.detail();
        }
        String key =
                "firms.fault." + (reason.kind() == EnterpriseRefusal.Kind.CONTACT_BAD ? reason.field() : reason.kind());
        return String.valueOf(texts.getMessage(key, null, reason.detail(), locale));
    }

    private static JoinRequest.Asker asker(Caller caller) {
        return new JoinRequest.Asker(caller.subject(), caller.username(), caller.name());
    }

    private static Actor actor(Caller caller) {
        return new Actor(new Person(caller.subject(), caller.username()), caller.name(), Actor.Capacity.FIRM, null);
    }
}
