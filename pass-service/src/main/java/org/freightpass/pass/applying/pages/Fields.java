package org.freightpass.pass.applying.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.pass.MaskedCrew;
import org.freightpass.pass.Places;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * The form of an application as inputs of a page, by the names that rules give its fields. Days are whole days of China;
 * the last one counts. Numbers of persons are shown masked and times as days; both are kept where they come back so.
 */
final class Fields {
    static final int CREW = 3;
    private static final String FROM = "validFrom";
    private static final String UNTIL = "validUntil";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final String LAST_OF_DAY = "23:59";

    private Fields() {}

    static Map<String, String> of(ApplicationForm form) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "firmId", form.firmId() == null ? null : form.firmId().toString());
        put(values, "vehicle.plate", form.vehicle().plate());
        put(values, "vehicle.plateColour", form.vehicle().plateColour());
        put(values, "vehicle.trailerPlate", form.vehicle().trailerPlate());
        put(values, "goods.category", form.goods().category());
        put(values, "goods.name", form.goods().name());
        put(values, "route.origin", Places.shown(form.route().origin()));
        put(values, "route.destination", Places.shown(form.route().destination()));
        put(values, "route.via", form.route().via().stream().map(Places::shown).collect(Collectors.joining("\n")));
        put(values, "route.returnTrip", form.route().returnTrip() ? "true" : null);
        put(values, "replaces", form.replaces() ? "true" : null);
        put(values, FROM, day(form.validFrom(), 0));
        put(values, UNTIL, day(form.validUntil(), 1));
        put(values, "validUntil.minute", lastMinute(form.validUntil()));
        people(values, form.crew());
        return values;
    }

    /** Crew and places on the way alone. */
    static Map<String, String> of(List<CrewMember> crew, List<String> via) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "route.via", via.stream().map(Places::shown).collect(Collectors.joining("\n")));
        people(values, crew);
        return values;
    }

    private static void people(Map<String, String> values, List<CrewMember> people) {
        List<CrewMember> crew = MaskedCrew.of(people);
        for (int i = 0; i < crew.size(); i++) {
            put(values, "crew[" + i + "].name", crew.get(i).name());
            put(values, "crew[" + i + "].documentNumber", crew.get(i).documentNumber());
            put(values, "crew[" + i + "].telephone", crew.get(i).telephone());
        }
    }

    /** What was typed; {@code before} keeps what the page does not show. */
    static ApplicationForm form(Map<String, String> typed, ApplicationForm before) {
        String firm = text(typed, "firmId");
        return new ApplicationForm(
                firm == null ? null : firm(firm),
                before.applicantDivision(),
                new ApplicationForm.Vehicle(
                        text(typed, "vehicle.plate"),
                        text(typed, "vehicle.plateColour"),
                        before.vehicle().vin(),
                        before.vehicle().transportCertificate(),
                        text(typed, "vehicle.trailerPlate")),
                new ApplicationForm.Goods(
                        text(typed, "goods.category"),
                        text(typed, "goods.name"),
                        before.goods().quantity()),
                new ApplicationForm.Way(
                        Places.codeOr(text(typed, "route.origin")),
                        Places.codeOr(text(typed, "route.destination")),
                        via(text(typed, "route.via")),
                        typed.containsKey("route.returnTrip")),
                crew(typed, before.crew()),
                before.consignor(),
                before.consignee(),
                time(text(typed, FROM), before.validFrom(), 0),
                time(text(typed, UNTIL), before.validUntil(), 1),
                typed.containsKey("replaces"),
                before.type(),
                before.task());
    }

    /** Nothing typed yet, but the days that are usual: from today. */
    static ApplicationForm empty(@Nullable UUID firm, Instant now) {
        LocalDate today = now.atZone(Say.ZONE).toLocalDate();
        return new ApplicationForm(
                firm,
                null,
                new ApplicationForm.Vehicle(null, "YELLOW", null, null, null),
                new ApplicationForm.Goods(null, null, null),
                new ApplicationForm.Way(null, null, List.of(), true),
                List.of(),
                null,
                null,
                start(today),
                start(today.plusDays(7)),
                false);
    }

    static List<String> via(Map<String, String> typed) {
        return via(text(typed, "route.via"));
    }

    private static List<String> via(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[\\n,，、;；]"))
                        .map(Places::codeOr)
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    static List<CrewMember> crew(Map<String, String> typed, List<CrewMember> before) {
        List<CrewMember> crew = new ArrayList<>();
        for (int i = 0; i < Math.max(CREW, before.size()); i++) {
            String at = "crew[" + i + "].";
            CrewMember old = i < before.size() ? before.get(i) : new CrewMember(null, null, null, null, null);
            if (!typed.containsKey(at + "name")) {
                before.stream().skip(i).limit(1).forEach(crew::add);
                continue;
            }
            String name = text(typed, at + "name");
            String document = kept(text(typed, at + "documentNumber"), old.documentNumber());
            String telephone = kept(text(typed, at + "telephone"), old.telephone());
            if (name != null || document != null || telephone != null) {
                String role = old.role() == null ? (i == 0 ? "DRIVER" : "COMPANION") : old.role();
                String type = old.documentType() == null ? "RESIDENT_ID" : old.documentType();
                crew.add(new CrewMember(role, name, type, document, telephone));
            }
        }
        return crew;
    }

    private static @Nullable String kept(@Nullable String typed, @Nullable String old) {
        return typed != null && typed.contains("*") ? old : typed;
    }

    private static @Nullable UUID firm(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException strange) {
            return null;
        }
    }

    private static @Nullable String text(Map<String, String> typed, String name) {
        String value = typed.getOrDefault(name, "").replace("\0", "").strip();
        return value.isEmpty() ? null : value;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
    }

    private static String start(LocalDate day) {
        return day.atStartOfDay(Say.ZONE).toOffsetDateTime().toString();
    }

    /** A pass is renewed to the minute: a whole day would overlap the pass before, or last longer than a pass may. */
    private static @Nullable String time(@Nullable String typed, @Nullable String before, int daysOn) {
        return typed != null && typed.equals(day(before, daysOn)) ? before : instant(typed, daysOn);
    }

    private static @Nullable String instant(@Nullable String day, int daysOn) {
        try {
            return day == null ? null : start(LocalDate.parse(day).plusDays(daysOn));
        } catch (DateTimeException unreadable) {
            return day;
        }
    }

    private static @Nullable String day(@Nullable String instant, int secondsBack) {
        try {
            return instant == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(local(instant, secondsBack));
        } catch (DateTimeException unreadable) {
            return instant;
        }
    }

    /** Nothing where the last day is a whole one. */
    private static @Nullable String lastMinute(@Nullable String until) {
        try {
            String minute = until == null ? LAST_OF_DAY : MINUTE.format(local(until, 1));
            return minute.equals(LAST_OF_DAY) ? null : minute;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** AP-10: seconds do not count. */
    private static ZonedDateTime local(String instant, int secondsBack) {
        return OffsetDateTime.parse(instant)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusSeconds(secondsBack)
                .atZoneSameInstant(Say.ZONE);
    }
}
