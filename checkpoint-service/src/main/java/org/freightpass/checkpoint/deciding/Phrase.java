package org.freightpass.checkpoint.deciding;

import java.util.Locale;

/** The same in English and Chinese. */
public record Phrase(String en, String zh) {

    /** Chinese where it is asked for, else English. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }

    boolean isWhole() {
        return !en.isBlank() && !zh.isBlank();
    }
}
