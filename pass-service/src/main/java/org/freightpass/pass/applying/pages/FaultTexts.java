package org.freightpass.pass.applying.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the rules found, in the reader's language: by the code of the finding, else as the rule says it. */
@Component
class FaultTexts {
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

    String text(String code, String otherwise, Locale locale) {
        return locale.getLanguage().equals("en")
                ? otherwise
                : Objects.requireNonNullElse(
                        texts.getMessage("applying.fault." + code, null, otherwise, locale), otherwise);
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
