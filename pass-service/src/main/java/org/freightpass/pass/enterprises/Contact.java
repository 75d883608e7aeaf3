package org.freightpass.pass.enterprises;

import org.jspecify.annotations.Nullable;

/** Whom notices go to, how, and in which language. The telephone is normalised: digits, with an optional leading +. */
public record Contact(
        String name, String telephone, @Nullable String email, Language language) {

    public Contact {
        if (name.isBlank() || telephone.isBlank()) {
            throw new IllegalArgumentException("A contact has a name and a telephone: '" + name + "'");
        }
    }

    /** The languages notices are written in. */
    public enum Language {
        ZH,
        EN
    }
}
