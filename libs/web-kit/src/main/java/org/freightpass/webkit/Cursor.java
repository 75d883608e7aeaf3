package org.freightpass.webkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the next page starts: the sort values of the last row shown, in one opaque word. Clients hand it back unchanged;
 * it is not signed, so whoever reads it checks the parts like any input.
 */
public record Cursor(List<String> parts) {

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST = 1024;

    public Cursor {
        parts = List.copyOf(parts);
        for (String part : parts) {
            if (part.indexOf(SEPARATOR) >= 0) {
                throw new IllegalArgumentException("A cursor part holds the separator: " + part);
            }
        }
    }

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** Empty for a word that no {@link #text()} gave. */
    public static Optional<Cursor> read(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
            return cursor.text().equals(word) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Part {@code index} as the caller wants it; the problem FIELD_INVALID where it is missing or unreadable. */
    public <T> T part(int index, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(index));
        } catch (RuntimeException notOurs) {
            throw PageRequest.badCursor().exception();
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8));
    }
}
