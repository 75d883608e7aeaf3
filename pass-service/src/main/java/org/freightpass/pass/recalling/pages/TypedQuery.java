package org.freightpass.pass.recalling.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.CreditCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.Selection;
import org.freightpass.webkit.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A query as somebody typed it, read: what it asks for, or which field is wrong and the code of why.
 *
 * @param blank nothing was asked for
 */
record TypedQuery(RecallOrder.Act act, Selection selection, Map<String, String> faults, boolean blank) {
    static final List<String> FIELDS = List.of("numbers", "plate", "firm", "division", "goods", "from", "until");
    private static final int FIRMS_AT_ONCE = 50;

    static TypedQuery read(Map<String, String> typed, Firms firms) {
        Map<String, String> faults = new LinkedHashMap<>();
        Set<PassNumber> numbers = numbers(typed.getOrDefault("numbers", ""), faults);
        String plate = plate(text(typed, "plate"), faults);
        Set<UUID> holders = firms(text(typed, "firm"), firms, faults);
        LocalDate from = date(typed, "from", faults);
        LocalDate until = date(typed, "until", faults);
        if (from != null && until != null && until.isBefore(from)) {
            faults.put("until", "period");
        }
        var selection = new Selection(
                numbers,
                plate,
                holders,
                DivisionCode.read(text(typed, "division")).good().orElse(null),
                GoodsCategory.read(text(typed, "goods")).good().orElse(null),
                start(from),
                until == null ? null : start(until.plusDays(1)));
        boolean blank = FIELDS.stream().allMatch(field -> text(typed, field) == null);
        return new TypedQuery(act(typed.get("act")), selection, faults, blank);
    }

    static RecallOrder.Act act(@Nullable String typed) {
        return Arrays.stream(RecallOrder.Act.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(RecallOrder.Act.REVOKE);
    }

    /** One a line, or separated by commas; with check digits or without. Nothing where none is typed. */
    static @Nullable Set<PassNumber> numbers(String typed, Map<String, String> faults) {
        if (typed.isBlank()) {
            return null;
        }
        Set<PassNumber> read = new LinkedHashSet<>();
        for (String each : typed.split("[\\r\\n,;，；、]+", -1)) {
            if (each.isBlank()) {
                continue;
            }
            TypedNumber.readNumber(each.strip())
                    .good()
                    .ifPresentOrElse(read::add, () -> faults.putIfAbsent("numbers", "number"));
        }
        return read;
    }

    private static @Nullable String plate(@Nullable String typed, Map<String, String> faults) {
        if (typed == null) {
            return null;
        }
        var read = Plate.read(typed).good().map(Plate::value);
        if (read.isEmpty()) {
            faults.put("plate", "plate");
        }
        return read.orElse(null);
    }

    private static @Nullable Set<UUID> firms(@Nullable String typed, Firms firms, Map<String, String> faults) {
        if (typed == null) {
            return null;
        }
        var byCode = CreditCode.read(typed).good().flatMap(firms::findByCreditCode);
        Set<UUID> found = byCode.stream().map(firm -> firm.id().value()).collect(Collectors.toSet());
        if (found.isEmpty()) {
            firms.named(typed, FIRMS_AT_ONCE)
                    .forEach(firm -> found.add(firm.id().value()));
        }
        if (found.isEmpty()) {
            faults.put("firm", "firm");
        }
        return found;
    }

    private static @Nullable LocalDate date(Map<String, String> typed, String field, Map<String, String> faults) {
        String text = text(typed, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.put(field, "date");
            return null;
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Say.ZONE).toInstant();
    }

    private static @Nullable String text(Map<String, String> typed, String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
