package org.freightpass.pass.listing.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The choices of a list's filters. Stateless. */
final class Tables {

    private Tables() {}

    /** Values with their texts; the empty value's text is that of ANY. */
    static Map<String, String> choices(MessageSource texts, Locale locale, String prefix, List<String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach(value ->
                all.put(value, texts.getMessage(prefix + (value.isEmpty() ? "ANY" : value), null, locale)));
        return all;
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
