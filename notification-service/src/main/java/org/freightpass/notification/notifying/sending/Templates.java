package org.freightpass.notification.notifying.sending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.notification.notifying.Notice;

/**
 * The words of letters in one language, from the bundle {@code letters_zh} or {@code letters_en}. What a bundle lacks
 * and a field that nobody knows are found when it is read, so that no letter fails for them later.
 */
final class Templates {
    private static final Set<String> FIELDS =
            Set.of("firm", "number", "plate", "origin", "destination", "from", "until", "count", "reason");
    private static final List<String> OF_A_KIND =
            List.of(".subject", ".subject.many", ".text", ".text.many", ".sms", ".sms.many");
    private static final List<String> OF_ALL = List.of("greeting", "closing", "reason");
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Map<String, String> words;

    /** Throws {@link IllegalArgumentException} that names the template and what is wrong with it. */
    Templates(String source, Map<String, String> words) {
        this.words = Map.copyOf(words);
        OF_ALL.forEach(key -> require(source, key));
        for (Notice.Kind kind : Notice.Kind.values()) {
            OF_A_KIND.forEach(ending -> require(source, kind + ending));
        }
        words.forEach((key, text) -> FIELD.matcher(text).results().forEach(field -> check(source, key, field)));
    }

    /** Both languages. */
    static Map<Locale, Templates> standard() {
        Map<Locale, Templates> all = new LinkedHashMap<>();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ResourceBundle bundle = ResourceBundle.getBundle("letters", language, NO_FALLBACK);
            Map<String, String> words = new LinkedHashMap<>();
            bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
            all.put(language, new Templates("letters_" + language + ".properties", words));
        }
        return Map.copyOf(all);
    }

    private void require(String source, String key) {
        if (!words.containsKey(key)) {
            throw new IllegalArgumentException(source + " has no template " + key + ": add it");
        }
    }

    private static void check(String source, String key, MatchResult field) {
        if (!FIELDS.contains(field.group(1))) {
            throw new IllegalArgumentException("The template " + key + " in " + source + " has the unknown field "
                    + field.group() + ": use one of " + FIELDS.stream().sorted().toList());
        }
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** The template with its fields filled in; what is filled in is never read as a template. */
    String filled(String key, UnaryOperator<String> fields) {
        String template = words.getOrDefault(key, key);
        return FIELD.matcher(template).replaceAll(field -> Matcher.quoteReplacement(fields.apply(field.group(1))));
    }
}
