package org.freightpass.notification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.contracts.Reading;
import org.jspecify.annotations.Nullable;

/** The counties of the home province as people choose them, or type them while they listen. Stateless. */
public final class Counties {
    private static final DivisionCode HOME = new DivisionCode("220000");
    private static final Map<DivisionCode, String> NAMES = load();

    private Counties() {}

    /** Names from the province down, in the order of their codes. */
    public static Map<DivisionCode, String> names() {
        return NAMES;
    }

    /**
     * Six digits of any division; or the name of a county here, or as much of it as only one has: 南关, 长春市朝阳区.
     */
    public static Reading<DivisionCode> read(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || Character.digit(text.charAt(0), 10) >= 0) {
            return DivisionCode.read(typed);
        }
        var called = of(code -> Divisions.standard().name(code).equals(text));
        var found = called.isEmpty() ? of(code -> NAMES.getOrDefault(code, "").contains(text)) : called;
        return switch (found.size()) {
            case 0 -> Reading.bad("DIVISION_UNKNOWN", "No county here is called " + text + ".");
            case 1 -> Reading.good(found.getFirst());
            default -> Reading.bad("DIVISION_AMBIGUOUS", "Several counties here are called " + text + ".");
        };
    }

    private static List<DivisionCode> of(Predicate<DivisionCode> wanted) {
        return NAMES.keySet().stream().filter(wanted).toList();
    }

    private static Map<DivisionCode, String> load() {
        var divisions = Divisions.standard();
        var names = new LinkedHashMap<DivisionCode, String>();
        divisions.below(HOME).stream()
                .filter(code -> code.level() == DivisionCode.Level.COUNTY)
                .filter(code -> !divisions.name(code).equals("市辖区"))
                .forEach(code -> names.put(code, divisions.fullName(code)));
        return Collections.unmodifiableMap(names);
    }
}
