package org.freightpass.notification.console.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.freightpass.notification.console.LookingOn;
import org.freightpass.notification.console.LookingOn.Wall;
import org.freightpass.notification.hotline.KeepingLines;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The wall for supervisors: five lines, cases by county, the oldest clocks. */
@Controller
@RequestMapping("/wall")
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
class WallController {
    private final LookingOn looking;
    private final KeepingLines lines;
    private final CaseViews views;
    private final Clock clock;

    WallController(LookingOn looking, KeepingLines lines, CaseViews views, Clock clock) {
        this.looking = looking;
        this.lines = lines;
        this.views = views;
        this.clock = clock;
    }

    /** A county with its live cases; {@code most}: the highest of all, to draw the bar by. */
    record County(String name, int cases, int most) {}

    @GetMapping
    String wall(Model model) {
        fill(model);
        return "console/wall";
    }

    @GetMapping("/parts")
    String parts(Model model) {
        fill(model);
        return "console/wall :: parts";
    }

    private void fill(Model model) {
        Instant now = clock.instant();
        Wall wall = looking.wall(now);
        int most = wall.counties().isEmpty() ? 1 : wall.counties().getFirst().getValue();
        List<County> counties = wall.counties().stream()
                .map(found -> new County(name(found.getKey()), found.getValue(), most))
                .toList();
        model.addAttribute("lines", lines.all());
        model.addAttribute("counties", counties);
        model.addAttribute("map", WallMap.of(wall.counties()));
        model.addAttribute("oldest", views.rows(wall.oldest(), "", now));
        model.addAttribute("wall", wall);
    }

    private static String name(String county) {
        return county.equals("000000") ? "?" : CaseViews.place(county, null);
    }
}
