package org.freightpass.pass;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.jspecify.annotations.Nullable;

/** Counties as people type them: by code, by whole name, or by a part of it or its pinyin that fits one county. Stateless. */
public final class Places {
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Divisions DIVISIONS = Divisions.standard();
    private static final String HOME = "22";
    private static final List<DivisionCode> COUNTIES = DIVISIONS.all().stream()
            .filter(code -> code.level() == DivisionCode.Level.COUNTY)
            .sorted(Comparator.comparing((DivisionCode code) -> !code.value().startsWith(HOME))
                    .thenComparing(DivisionCode::value))
            .toList();

    private Places() {}

    /** The county that is meant; none where nothing or more than one fits. Our province's goes before others'. */
    public static Optional<DivisionCode> county(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            return DIVISIONS.find(code.group(1));
        }
        List<DivisionCode> fitting = like(text, COUNTIES.size());
        List<DivisionCode> ours = fitting.stream()
                .filter(county -> county.value().startsWith(HOME))
                .toList();
        List<DivisionCode> best = ours.size() == 1 ? ours : fitting;
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /** The code of the county that is meant, else what was typed; nothing where nothing was. */
    public static @Nullable String codeOr(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : county(typed).map(DivisionCode::value).orElse(typed.strip());
    }

    /**
     * Counties whose name holds the text or sounds like it in pinyin, or whose code begins with it; ours first, and those
     * first that sound like it by their own name and not by that of what they lie in.
     */
    public static List<DivisionCode> like(String text, int most) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        return PlaceSounds.letters(typed)
                .map(letters -> sounding(letters, most))
                .orElseGet(() -> COUNTIES.stream()
                        .filter(county -> DIVISIONS.fullName(county).contains(typed)
                                || county.value().startsWith(typed))
                        .limit(most)
                        .toList());
    }

    private static List<DivisionCode> sounding(String letters, int most) {
        return COUNTIES.stream()
                .filter(county -> PlaceSounds.sounds(DIVISIONS.fullName(county), letters))
                .sorted(Comparator.comparing(
                                (DivisionCode county) -> !county.value().startsWith(HOME))
                        .thenComparing(county -> !PlaceSounds.sounds(DIVISIONS.name(county), letters)))
                .limit(most)
                .toList();
    }

    /** 吉林省长春市南关区 220104; what is no county's code stays as it is. */
    public static String shown(@Nullable String code) {
        return code == null
                ? ""
                : DIVISIONS
                        .find(code)
                        .map(found -> DIVISIONS.fullName(found) + " " + code)
                        .orElse(code);
    }

    /** 吉林省长春市南关区. */
    public static String name(DivisionCode code) {
        return DIVISIONS.fullName(code);
    }
}
