package org.freightpass.pass.applying.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Applications.DuePlace;
import org.freightpass.pass.applying.Applications.Group;
import org.freightpass.pass.applying.DraftingApplications;
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

/** Somebody's applications, a page at a time: what waits for them, then what an office reviews, then the rest. */
@Controller
@PreAuthorize("hasRole('FIRM')")
class ApplicationListPage {
    private final DraftingApplications drafting;

    ApplicationListPage(DraftingApplications drafting) {
        this.drafting = drafting;
    }

    @GetMapping("/applications")
    String list(
            @RequestParam(required = false) Application.@Nullable Status status,
            PageRequest page,
            Caller caller,
            Model model) {
        DuePlace after = page.start().map(ApplicationListPage::place).orElse(null);
        List<Application> found = drafting.dueFirst(ApplicationPages.of(caller), status, after, page.fetch());
        Page<Application> shown = Page.of(found, page, each -> cursor(DuePlace.of(each)));
        model.addAttribute("applications", shown.map(Shown::of).items());
        model.addAttribute("next", shown.next());
        model.addAttribute("further", after != null);
        model.addAttribute("status", status);
        model.addAttribute("statuses", Application.Status.values());
        return "applying/list";
    }

    private static Cursor cursor(DuePlace place) {
        return Cursor.of(place.group(), place.at(), place.id());
    }

    private static DuePlace place(Cursor cursor) {
        return new DuePlace(
                cursor.part(0, Group::valueOf), cursor.part(1, Instant::parse), cursor.part(2, UUID::fromString));
    }
}
