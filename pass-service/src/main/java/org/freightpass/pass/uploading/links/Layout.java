package org.freightpass.pass.uploading.links;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.protecting.Masking;
import org.freightpass.pass.uploading.Column;
import org.freightpass.pass.uploading.SheetRow;
import org.jspecify.annotations.Nullable;

/** Where the columns stand in one file, and how its cells make a form. Immutable. */
final class Layout {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d][ ]['T']H:mm[:ss]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d]");
    private static final Set<String> YES = Set.of("是", "true", "yes", "y", "1", "往返", "√");
    private static final Map<String, Column> FIELDS = Map.ofEntries(
            Map.entry("vehicle.plate", Column.PLATE),
            Map.entry("vehicle.plateColour", Column.PLATE_COLOUR),
            Map.entry("goods.category", Column.GOODS_CATEGORY),
            Map.entry("route", Column.ORIGIN),
            Map.entry("route.origin", Column.ORIGIN),
            Map.entry("route.destination", Column.DESTINATION),
            Map.entry("validFrom", Column.VALID_FROM),
            Map.entry("validUntil", Column.VALID_UNTIL),
            Map.entry("crew[0].name", Column.DRIVER_NAME),
            Map.entry("crew[0].documentNumber", Column.DRIVER_ID),
            Map.entry("crew[0].telephone", Column.DRIVER_TELEPHONE));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    Layout(List<String> header) {
        for (var i = 0; i < header.size(); i++) {
            var place = i;
            Column.named(header.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
    }

    /** The column that a field of the form came from. */
    static Optional<Column> column(@Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        return field.startsWith("route.via") ? Optional.of(Column.VIA) : Optional.ofNullable(FIELDS.get(field));
    }

    /** The cell as it may be told back: personal numbers masked. */
    String shown(SheetRow row, Column column) {
        var text = Optional.ofNullable(cell(row, column)).orElse("");
        return column == Column.DRIVER_ID || column == Column.DRIVER_TELEPHONE ? Masking.number(text) : text;
    }

    ApplicationForm form(SheetRow row, @Nullable UUID firm) {
        return new ApplicationForm(
                firm,
                null,
                new ApplicationForm.Vehicle(cell(row, Column.PLATE), cell(row, Column.PLATE_COLOUR), null, null, null),
                new ApplicationForm.Goods(cell(row, Column.GOODS_CATEGORY), null, null),
                new ApplicationForm.Way(
                        cell(row, Column.ORIGIN),
                        cell(row, Column.DESTINATION),
                        via(cell(row, Column.VIA)),
                        yes(cell(row, Column.RETURN_TRIP))),
                List.of(new ApplicationForm.CrewMember(
                        "DRIVER",
                        cell(row, Column.DRIVER_NAME),
                        "RESIDENT_ID",
                        cell(row, Column.DRIVER_ID),
                        cell(row, Column.DRIVER_TELEPHONE))),
                null,
                null,
                time(cell(row, Column.VALID_FROM), false),
                time(cell(row, Column.VALID_UNTIL), true),
                yes(cell(row, Column.REPLACES)));
    }

    private @Nullable String cell(SheetRow row, Column column) {
        var place = places.get(column);
        if (place == null || place >= row.cells().size()) {
            return null;
        }
        var text = row.cells().get(place);
        return text.isBlank() ? null : text;
    }

    private static List<String> via(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;/；、]"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    private static boolean yes(@Nullable String text) {
        return text != null && YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * A time with an offset stays; one without is China's; a day begins and, as an end, ends at midnight, and so does
     * 23:59, which is how a validity is shown. What is none of these is left for the rules to refuse.
     */
    static @Nullable String time(@Nullable String text, boolean end) {
        if (text == null) {
            return null;
        }
        return offset(text).or(() -> local(text, end)).or(() -> day(text, end)).orElse(text);
    }

    private static Optional<String> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> local(String text, boolean end) {
        try {
            var time = LocalDateTime.parse(text, LOCAL);
            var whole = end && time.getHour() == 23 && time.getMinute() == 59 ? time.plusMinutes(1) : time;
            return Optional.of(whole.atZone(ZONE).toOffsetDateTime().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String text, boolean end) {
        try {
            var day = LocalDate.parse(text, DAY);
            return Optional.of((end ? day.plusDays(1) : day)
                    .atStartOfDay(ZONE)
                    .toOffsetDateTime()
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
