package org.freightpass.pass.roads.pages;

import java.time.Clock;
import java.util.Comparator;
import org.freightpass.pass.Places;
import org.freightpass.pass.roads.RoadConditions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is closed and where the risk lies, as a list. For everybody. */
@Controller
class MapPage {
    private final RoadConditions conditions;
    private final Clock clock;

    MapPage(RoadConditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    /** A closure with the name of its area. */
    record Closed(String area, RoadConditions.Closure closure) {}

    /** An area of risk with the name of its county. */
    record Affected(String county, RoadConditions.RiskArea area) {}

    @GetMapping("/map")
    String map(Model model) {
        var now = clock.instant();
        model.addAttribute("asOf", now);
        model.addAttribute(
                "closures",
                conditions.closures().stream()
                        .filter(closure -> closure.period().contains(now))
                        .sorted(Comparator.comparing((RoadConditions.Closure closure) ->
                                        closure.area().value())
                                .thenComparing(RoadConditions.Closure::code))
                        .map(closure -> new Closed(Places.name(closure.area().division()), closure))
                        .toList());
        model.addAttribute(
                "areas",
                conditions.riskAreas().stream()
                        .filter(area -> area.period().contains(now))
                        .filter(area -> area.level() != RoadConditions.Level.LOW)
                        .sorted(Comparator.comparing(RoadConditions.RiskArea::level)
                                .reversed()
                                .thenComparing(RoadConditions.RiskArea::code))
                        .map(area -> new Affected(Places.name(area.county()), area))
                        .toList());
        return "roads/map";
    }
}
