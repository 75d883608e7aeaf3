package org.freightpass.checkpoint.inspecting.web;

import java.util.Locale;
import java.util.ResourceBundle;
import org.freightpass.checkpoint.inspecting.Action;
import org.freightpass.checkpoint.inspecting.InspectingRule;

/** Reasons and actions in words, Chinese where it is asked for, else English. Immutable. */
final class Texts {
    private static final String BUNDLE = "texts.inspecting";
    private final ResourceBundle bundle;

    Texts(Locale language) {
        var chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        bundle = ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(InspectingRule rule) {
        return bundle.getString("reason." + rule.name());
    }

    String of(Action action) {
        return bundle.getString("action." + action.name());
    }
}
