package org.freightpass.pass.applying.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the rules found, in the reader's language: by the code of the finding, else as the rule says it. */
@Component
class FaultTexts {
    private static final Pattern CREW = Pattern.compile("crew\\[(\\d+)]\\.(.*)");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("firmId", "applying.firm"),
            Map.entry("creditCode", "desk.issue.firm"),
            Map.entry("origin", "start.origin"),
            Map.entry("destination", "start.destination"),
            Map.entry("goods", "start.goods"),
            Map.entry("goods.category", "applying.goods"),
            Map.entry("goods.name", "applying.goods-name"),
            Map.entry("route.origin", "start.origin"),
            Map.entry("route.destination", "start.destination"),
            Map.entry("route.via", "applying.via"),
            Map.entry("validFrom", "applying.from"),
            Map.entry("validUntil", "applying.until"),
            Map.entry("vehicle.plate", "applying.plate"),
            Map.entry("vehicle.plateColour", "applying.colour"),
            Map.entry("vehicle.trailerPlate", "applying.trailer"),
            Map.entry("name", "applying.name"),
            Map.entry("documentNumber", "applying.id"),
            Map.entry("telephone", "applying.telephone"));

    private final MessageSource texts;

    FaultTexts(MessageSource texts) {
        this.texts = texts;
    }

    String of(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    /** By the field of the form that can mend it; of several about one field the first. */
    Map<String, String> of(List<Finding> findings, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        findings.forEach(found -> faults.putIfAbsent(field(found.field()), text(found.code(), found.text(), locale)));
        return faults;
    }

    /** The same faults, each with the name of its field, as a summary needs them where two fields have the same fault. */
    public Map<String, String> named(Map<String, String> faults) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> named = new LinkedHashMap<>();
        faults.forEach((field, text) -> named.put(field, label(field, locale) + text));
        return named;
    }

    private String label(String field, Locale locale) {
        Matcher crew = CREW.matcher(field);
        if (!crew.matches()) {
            return label(LABELS.get(field), "", locale);
        }
        int person = Integer.parseInt(crew.group(1));
        String who = person == 0
                ? of("applying.driver", locale)
                : texts.getMessage("applying.companion", new Object[] {person}, locale);
        return label(LABELS.get(crew.group(2)), who + " ", locale);
    }

    private String label(@Nullable String key, String who, Locale locale) {
        return key == null ? "" : who + of(key, locale) + (locale.getLanguage().equals("en") ? ": " : "：");
    }

    /** The page's own words, or those of the rule where it has none of its own. */
    String text(String code, String otherwise, Locale locale) {
        String own = texts.getMessage("applying.fault." + code, null, otherwise, locale);
        return own == null || own.isBlank() ? otherwise : own;
    }

    private static String field(@Nullable String found) {
        if (found == null || found.equals("route")) {
            return "route.origin";
        }
        if (found.equals("crew")) {
            return "crew[0].name";
        }
        return found.startsWith("route.via") ? "route.via" : found;
    }
}
