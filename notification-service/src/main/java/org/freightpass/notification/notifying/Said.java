package org.freightpass.notification.notifying;

import java.util.Objects;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Words that go along with a notice. {@code text} is as somebody typed it where there is no {@code saying}; with one, a
 * service said it by itself, the text is its English, and the reader gets the saying in the language of the reader.
 */
public record Said(String text, @Nullable Saying saying) {

    /** As somebody typed it; null where nothing was typed. */
    public static @Nullable Said typed(@Nullable String text) {
        return text == null ? null : new Said(text, null);
    }

    /** What this service says by itself: in English for logs and clients that know no sentences, and as data. */
    public static Said by(String english, Sentence sentence, Object... arguments) {
        return new Said(english, sentence.of(arguments));
    }

    /** The text and the saying of what may be missing, as columns. */
    public static @Nullable Said kept(@Nullable String text, @Nullable Saying saying) {
        return text == null && saying == null ? null : new Said(Objects.requireNonNullElse(text, ""), saying);
    }
}
