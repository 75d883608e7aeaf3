package org.freightpass.pass.issuing.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.HotlineSettings;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.ChangePass;
import org.freightpass.pass.issuing.ChangingPasses;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One of a holder's passes, and what can be done with it. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class PassPages {
    private final Passes passes;
    private final Holders holders;
    private final ChangingPasses changing;
    private final LifeOfPass life;
    private final HotlineSettings hotline;
    private final Clock clock;

    PassPages(
            Passes passes,
            Holders holders,
            ChangingPasses changing,
            LifeOfPass life,
            HotlineSettings hotline,
            Clock clock) {
        this.life = life;
        this.passes = passes;
        this.holders = holders;
        this.changing = changing;
        this.hotline = hotline;
        this.clock = clock;
    }

    @GetMapping("/passes/{number}")
    String one(@PathVariable String number, Caller caller, Model model, Locale locale) {
        Pass pass = own(number, caller);
        model.addAttribute("pass", ShownPass.of(pass, clock.instant(), english(locale)));
        model.addAttribute("life", life.of(pass));
        model.addAttribute("report", hotline.report(pass.number(), pass.plate()));
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

    static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.username(), caller.name(), null);
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
