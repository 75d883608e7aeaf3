package org.freightpass.pass.issuing.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.Passes.DuePlace;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.Cursor;
import org.freightpass.webkit.Page;
import org.freightpass.webkit.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A holder's passes, a page at a time: live ones by their end, then those that are over, the last ended first. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class PassListPage {
    private final Passes passes;
    private final Holders holders;
    private final Clock clock;

    PassListPage(Passes passes, Holders holders, Clock clock) {
        this.passes = passes;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping("/passes")
    String list(
            @RequestParam(required = false) Pass.@Nullable Status status,
            @RequestParam(required = false) @Nullable String plate,
            PageRequest page,
            Caller caller,
            Model model,
            Locale locale) {
        Instant now = clock.instant();
        Actor actor = PassPages.actor(caller);
        String read = plate == null || plate.isBlank()
                ? null
                : Plate.read(plate).good().map(Plate::value).orElse(plate.strip());
        var query = new Passes.Query(read, status, null, null, actor.subject(), holders.firmsOf(actor), null, now);
        DuePlace after = page.start().map(PassListPage::place).orElse(null);
        List<Pass> found = passes.dueFirst(query, after, page.fetch());
        Page<Pass> shown = Page.of(found, page, pass -> cursor(DuePlace.of(pass, now)));
        boolean english = PassPages.english(locale);
        model.addAttribute(
                "passes", shown.map(pass -> ShownPass.of(pass, now, english)).items());
        model.addAttribute("next", shown.next());
        model.addAttribute("further", after != null);
        model.addAttribute("status", status);
        model.addAttribute("plate", plate);
        model.addAttribute("statuses", Pass.Status.values());
        return "issuing/list";
    }

    private static Cursor cursor(DuePlace place) {
        return Cursor.of(place.live(), place.until(), place.number());
    }

    private static DuePlace place(Cursor cursor) {
        return new DuePlace(
                cursor.part(0, Boolean::parseBoolean), cursor.part(1, Instant::parse), cursor.part(2, PassNumber::new));
    }
}
