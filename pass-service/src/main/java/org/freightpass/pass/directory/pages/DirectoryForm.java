package org.freightpass.pass.directory.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.DirectoryResult;
import org.freightpass.pass.directory.DirectorySnapshot.GoodsRow;
import org.freightpass.pass.directory.DirectorySnapshot.ReviewRow;
import org.freightpass.pass.directory.DirectorySnapshot.ValidityRow;
import org.freightpass.pass.directory.KeepingDirectory;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A new value as an administrator typed it. A day is its first moment in China, today is now: what held this morning
 * stays as it was.
 *
 * @param faults what is wrong is put here: field to the code of why
 */
record DirectoryForm(Map<String, String> typed, Instant now, Map<String, String> faults) {
    private static final int MOST_DIGITS = 4;

    /** Sets it, or says which field is wrong. Absent where the form could not be read. */
    @Nullable
    DirectoryResult put(String what, KeepingDirectory keeping, KeepingDirectory.By by) {
        return switch (what) {
            case "goods" -> goods(keeping, by);
            case "contacts" -> contact(keeping, by);
            case "validity" -> validity(keeping, by);
            case "review" -> review(keeping, by);
            case "calendar" -> day(keeping, by);
            default -> throw Problem.of(CommonProblem.NOT_FOUND).exception();
        };
    }

    private @Nullable DirectoryResult goods(KeepingDirectory keeping, KeepingDirectory.By by) {
        var goods = needed("goods", GoodsCategory.read(typed.get("goods")).good());
        var department =
                needed("department", Department.read(typed.get("department")).good());
        var from = from("from");
        return goods == null || department == null || from == null
                ? null
                : keeping.put(new GoodsRow(goods, department, from), by, now);
    }

    private @Nullable DirectoryResult contact(KeepingDirectory keeping, KeepingDirectory.By by) {
        var department =
                needed("department", Department.read(typed.get("department")).good());
        var division =
                needed("division", DivisionCode.read(typed.get("division")).good());
        var from = from("from");
        String telephone = text("telephone");
        String zh = text("procedureZh");
        String en = text("procedureEn");
        if (telephone == null && zh == null && en == null) {
            faults.put("telephone", "contact");
        }
        return department == null || division == null || from == null || !faults.isEmpty()
                ? null
                : keeping.put(new DepartmentContact(department, division, telephone, zh, en, from, false), by, now);
    }

    private @Nullable DirectoryResult validity(KeepingDirectory keeping, KeepingDirectory.By by) {
        var type = needed("type", type(typed.get("type")));
        var division =
                needed("division", DivisionCode.read(typed.get("division")).good());
        var days = number("days");
        var from = from("from");
        return type == null || division == null || days == null || from == null
                ? null
                : keeping.put(new ValidityRow(type, division, days, from), by, now);
    }

    private @Nullable DirectoryResult review(KeepingDirectory keeping, KeepingDirectory.By by) {
        var days = number("workingDays");
        var from = from("reviewFrom");
        return days == null || from == null ? null : keeping.put(new ReviewRow(days, from), by, now);
    }

    private @Nullable DirectoryResult day(KeepingDirectory keeping, KeepingDirectory.By by) {
        LocalDate day = date("day");
        if (day == null) {
            faults.putIfAbsent("day", "date");
            return null;
        }
        Boolean working =
                switch (typed.getOrDefault("working", "")) {
                    case "WORK" -> Boolean.TRUE;
                    case "OFF" -> Boolean.FALSE;
                    default -> null;
                };
        return keeping.put(day, working, by, now);
    }

    /** Under which name the form has the field that a rule names. */
    String shown(String what, String field) {
        return what.equals("review") && field.equals("from") ? "reviewFrom" : field;
    }

    private static Optional<PassType> type(@Nullable String typed) {
        return Arrays.stream(PassType.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    private <T> @Nullable T needed(String field, Optional<T> read) {
        if (read.isEmpty()) {
            faults.put(field, "choose");
        }
        return read.orElse(null);
    }

    private @Nullable Integer number(String field) {
        String text = text(field);
        if (text == null || !text.matches("\\d{1," + MOST_DIGITS + "}")) {
            faults.put(field, "number");
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable Instant from(String field) {
        LocalDate day = date(field);
        if (day == null) {
            faults.putIfAbsent(field, "date");
            return null;
        }
        return day.equals(LocalDate.ofInstant(now, Say.ZONE))
                ? now
                : day.atStartOfDay(Say.ZONE).toInstant();
    }

    private @Nullable LocalDate date(String field) {
        try {
            String text = text(field);
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String text(String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
