package org.freightpass.pass.glancing.pages;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.pass.Places;
import org.freightpass.pass.glancing.Figure;
import org.freightpass.pass.glancing.Glance;
import org.freightpass.pass.glancing.Waits;
import org.freightpass.pass.roads.Landmark;
import org.freightpass.pass.roads.Landmarks;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A day's figures and the day's before in words, as tables for the page and for files. Safe for use by many threads. */
@Component
class DayTables {
    private final Landmarks landmarks;
    private final MessageSource texts;
    private final Say say;

    DayTables(Landmarks landmarks, MessageSource texts, Say say) {
        this.landmarks = landmarks;
        this.texts = texts;
        this.say = say;
    }

    /** A figure in words; {@code key} of its name, {@code list} of what it counts, where that can be shown. */
    record Line(
            String key,
            String today,
            String before,
            @Nullable String list) {}

    /** A checkpoint's inspections and waits in words. */
    record Watch(String code, String name, String county, int inspections, String median, String ninetieth) {}

    List<Line> figures(Glance today, Glance before) {
        return List.of(
                line(Figure.SUBMITTED, Glance::submitted, today, before),
                line(Figure.REVIEWED, Glance::reviewed, today, before),
                line(Figure.AUTOMATIC, Glance::automatic, today, before),
                line(Figure.RETURNED, glance -> glance.ended(Glance.Ending.RETURNED), today, before),
                line(Figure.REJECTED, glance -> glance.ended(Glance.Ending.REJECTED), today, before),
                new Line(
                        "median",
                        took(today.times().median()),
                        took(before.times().median()),
                        Figure.REVIEWED.key()),
                new Line(
                        "ninetieth",
                        took(today.times().ninetieth()),
                        took(before.times().ninetieth()),
                        Figure.REVIEWED.key()),
                line(Figure.LATE, glance -> glance.times().late(), today, before),
                line(Figure.PASSES, Glance::passes, today, before),
                new Line("inspections", "" + today.inspections(), "" + before.inspections(), null),
                new Line("waited", median(today.waits()), median(before.waits()), null),
                new Line("waited-ninetieth", ninetieth(today.waits()), ninetieth(before.waits()), null));
    }

    /** Counts under the names of their tables, in the order of the page. */
    Map<String, Bars> bars(Glance today, Glance before, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Map<String, Bars> bars = new LinkedHashMap<>();
        bars.put("hours", Bars.hours(today.hours(), before.hours()));
        bars.put("limit", Bars.of(limit(today), limit(before), each -> text("glancing.limit." + each, each, locale)));
        bars.put(
                "endings",
                Bars.of(
                        today.reviews(),
                        before.reviews(),
                        each -> text("glancing.ending." + each, each.name(), locale)));
        bars.put(
                "reasons",
                Bars.of(today.reasons(), before.reasons(), each -> text("glancing.reason." + each, each, locale)));
        bars.put("departments", Bars.of(today.issued(), before.issued(), each -> english ? each.en() : each.zh()));
        bars.put("goods", Bars.of(today.goods(), before.goods(), each -> english ? each.en() : each.zh()));
        bars.put(
                "outcomes",
                Bars.of(today.outcomes(), before.outcomes(), each -> text("glancing.outcome." + each, each, locale)));
        return bars;
    }

    /** The busiest first. */
    List<Watch> checkpoints(Glance today) {
        Map<String, String> names = landmarks.all().stream()
                .filter(place -> place.kind() == Landmark.Kind.CHECKPOINT)
                .collect(Collectors.toMap(Landmark::code, Landmark::name));
        return today.checkpoints().stream()
                .map(each -> new Watch(
                        each.checkpoint().value(),
                        names.getOrDefault(
                                each.checkpoint().value(), each.checkpoint().value()),
                        Places.name(each.county()),
                        each.inspections(),
                        median(each.waits()),
                        ninetieth(each.waits())))
                .toList();
    }

    /** The places of the checkpoints, for the map. */
    List<Landmark> places(Glance today) {
        var codes = today.checkpoints().stream()
                .map(Glance.AtCheckpoint::checkpoint)
                .map(CheckpointCode::value)
                .collect(Collectors.toSet());
        return landmarks.all().stream()
                .filter(place -> place.kind() == Landmark.Kind.CHECKPOINT)
                .filter(place -> place.standing() != Landmark.Standing.NOT_THERE || codes.contains(place.code()))
                .toList();
    }

    private static Map<String, Integer> limit(Glance glance) {
        return glance.reviewed() == 0
                ? Map.of()
                : Map.of(
                        "in-time",
                        glance.times().inTime(),
                        "late",
                        glance.times().late());
    }

    private static Line line(Figure figure, Function<Glance, Integer> count, Glance today, Glance before) {
        return new Line(figure.key(), "" + count.apply(today), "" + count.apply(before), figure.key());
    }

    private String took(@Nullable Duration duration) {
        return duration == null ? "—" : say.amount(duration);
    }

    private String median(Waits waits) {
        return minutes(waits.median());
    }

    private String ninetieth(Waits waits) {
        return minutes(waits.ninetieth());
    }

    private String minutes(@Nullable Integer minutes) {
        return took(minutes == null ? null : Duration.ofMinutes(minutes));
    }

    private String text(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(texts.getMessage(key, null, otherwise, locale));
    }
}
