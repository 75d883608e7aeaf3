package org.freightpass.pass.reviewing.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.saying.ApplicationField;
import org.freightpass.pass.Places;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.reviewing.Reason;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * What of an application can be sent back to be mended: one line a field, by the names that the rules of applying give
 * them, so that the applicant finds the reason where it belongs, on the page and in the letter.
 */
final class Mending {
    private static final String PREFIX = "reason.";
    private static final int LONGEST = 200;

    private Mending() {}

    /**
     * One line.
     *
     * @param label key of its name; {@code who} goes with the lines of persons
     * @param value as it was applied for
     */
    record Line(String field, String label, String who, String value) {}

    static List<Line> lines(
            ReviewCase reviewed, ApplicationForm form, List<CrewMember> crew, Say say, boolean english) {
        var request = reviewed.request();
        var lines = new ArrayList<Line>();
        if (request.amends() == null) {
            lines.add(line(
                    ApplicationField.PLATE,
                    "applying.plate",
                    say.plate(request.plate().value())));
            lines.add(line(
                    ApplicationField.PLATE_COLOUR,
                    "applying.colour",
                    english ? request.plateColour().en() : request.plateColour().zh()));
            lines.add(line(
                    ApplicationField.GOODS_CATEGORY,
                    "applying.goods",
                    english ? request.goods().en() : request.goods().zh()));
            lines.add(line(
                    ApplicationField.GOODS_NAME,
                    "applying.goods-name",
                    form.goods().name()));
            lines.add(line(ApplicationField.ORIGIN, "start.origin", Places.name(request.origin())));
            lines.add(line(ApplicationField.DESTINATION, "start.destination", Places.name(request.destination())));
        }
        lines.add(line(ApplicationField.VIA, "applying.via", via(request.via())));
        if (request.amends() == null) {
            lines.add(line(ApplicationField.VALID_FROM, "applying.from", say.exact(request.validFrom())));
            lines.add(line(ApplicationField.VALID_UNTIL, "applying.until", say.exactUntil(request.validUntil())));
        }
        for (var i = 0; i < crew.size(); i++) {
            var name = Objects.requireNonNullElse(crew.get(i).name(), "");
            lines.add(new Line(ApplicationField.NAME.pathOf(i), "applying.name", name, name));
            lines.add(new Line(
                    ApplicationField.DOCUMENT_NUMBER.pathOf(i),
                    "reviewing.document",
                    name,
                    Objects.requireNonNullElse(crew.get(i).documentNumber(), "")));
        }
        return lines;
    }

    static String via(List<PlaceCode> via) {
        return via.stream().map(place -> Places.shown(place.value())).collect(Collectors.joining("、"));
    }

    /** A reason for each line in which something was typed; one for the whole goes to no field. */
    static List<Reason> reasons(Map<String, String> typed) {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> !text(typed, name).isEmpty())
                .map(name -> {
                    var field = name.substring(PREFIX.length());
                    return new Reason(field.isEmpty() ? null : field, "RETURNED", text(typed, name));
                })
                .toList();
    }

    static String text(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "").replace("\0", "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Line line(ApplicationField field, String label, @Nullable String value) {
        return new Line(field.path(), label, "", Objects.requireNonNullElse(value, ""));
    }
}
