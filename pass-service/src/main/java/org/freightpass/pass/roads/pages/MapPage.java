package org.freightpass.pass.roads.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.ProvinceDrawing;
import org.freightpass.pass.Places;
import org.freightpass.pass.roads.Drawing;
import org.freightpass.pass.roads.Landmark;
import org.freightpass.pass.roads.Landmarks;
import org.freightpass.pass.roads.RoadConditions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Approved checkpoints, closures, service areas, test points and areas of risk, drawn and as lists. For everybody. */
@Controller
class MapPage {
    private final RoadConditions conditions;
    private final Landmarks landmarks;
    private final MessageSource texts;
    private final Clock clock;

    MapPage(RoadConditions conditions, Landmarks landmarks, MessageSource texts, Clock clock) {
        this.conditions = conditions;
        this.landmarks = landmarks;
        this.texts = texts;
        this.clock = clock;
    }

    /** A closure with the name of its area. */
    record Closed(String area, RoadConditions.Closure closure) {}

    /** An area of risk with the name of its county. */
    record Affected(String county, RoadConditions.RiskArea area) {}

    /** A place on the way with the name of its county, and what it offers in words. */
    record Placed(String county, Landmark landmark, String offers) {}

    /** {@code in}: a prefecture, if only that one is asked for. */
    @GetMapping("/map")
    String map(@RequestParam(defaultValue = "") String in, Model model, Locale locale) {
        var now = clock.instant();
        var chosen = ProvinceDrawing.seats().stream()
                .map(ProvinceDrawing.Seat::division)
                .filter(division -> division.value().equals(in))
                .findFirst();
        var closures = closures(now);
        var places = landmarks.all().stream()
                .filter(place -> place.isThere(now) && isWithin(chosen, place.county()))
                .toList();
        model.addAttribute("asOf", now);
        model.addAttribute("in", chosen.map(DivisionCode::value).orElse(""));
        model.addAttribute("prefectures", prefectures(locale));
        model.addAttribute("drawing", Drawing.of(counted(closures), places));
        model.addAttribute(
                "closures",
                closures.stream()
                        .filter(closure -> isWithin(chosen, closure.area().division()))
                        .map(closure -> new Closed(Places.name(closure.area().division()), closure))
                        .toList());
        model.addAttribute("areas", areas(chosen, now));
        model.addAttribute("checkpoints", placed(places, Landmark.Kind.CHECKPOINT, locale));
        model.addAttribute("serviceAreas", placed(places, Landmark.Kind.SERVICE_AREA, locale));
        model.addAttribute("testPoints", placed(places, Landmark.Kind.TEST_POINT, locale));
        return "roads/map";
    }

    private List<RoadConditions.Closure> closures(Instant now) {
        return conditions.closures().stream()
                .filter(closure -> closure.period().contains(now))
                .sorted(Comparator.comparing((RoadConditions.Closure closure) ->
                                closure.area().value())
                        .thenComparing(RoadConditions.Closure::code))
                .toList();
    }

    private List<Affected> areas(Optional<DivisionCode> chosen, Instant now) {
        return conditions.riskAreas().stream()
                .filter(area -> area.period().contains(now) && isWithin(chosen, area.county()))
                .filter(area -> area.level() != RoadConditions.Level.LOW)
                .sorted(Comparator.comparing(RoadConditions.RiskArea::level)
                        .reversed()
                        .thenComparing(RoadConditions.RiskArea::code))
                .map(area -> new Affected(Places.name(area.county()), area))
                .toList();
    }

    private List<Placed> placed(List<Landmark> places, Landmark.Kind kind, Locale locale) {
        return places.stream()
                .filter(place -> place.kind() == kind)
                .sorted(Comparator.comparing((Landmark place) -> place.county().value())
                        .thenComparing(Landmark::code))
                .map(place -> new Placed(Places.name(place.county()), place, offers(place, locale)))
                .toList();
    }

    private String offers(Landmark place, Locale locale) {
        var offers = place.offers();
        return offers == null || offers.isEmpty() || place.kind() != Landmark.Kind.SERVICE_AREA
                ? text(offers)
                : Stream.of(offers.split(","))
                        .map(each -> texts.getMessage("roads.service." + each, null, each, locale))
                        .collect(Collectors.joining(" · "));
    }

    private Map<String, String> prefectures(Locale locale) {
        Map<String, String> prefectures = new LinkedHashMap<>();
        prefectures.put("", texts.getMessage("roads.everywhere", null, locale));
        ProvinceDrawing.seats().forEach(seat -> prefectures.put(seat.division().value(), seat.name()));
        return prefectures;
    }

    private static Map<DivisionCode, Integer> counted(List<RoadConditions.Closure> closures) {
        return closures.stream()
                .map(closure -> closure.area().division())
                .collect(Collectors.toMap(Function.identity(), area -> 1, Integer::sum));
    }

    private static boolean isWithin(Optional<DivisionCode> chosen, DivisionCode place) {
        return chosen.isEmpty() || chosen.get().covers(place) || place.covers(chosen.get());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
