package org.freightpass.webkit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * What of {@code /api/**} anyone may call without a token; a service declares beans of it. A token that is sent all the
 * same must be good.
 */
public record PublicPaths(List<Entry> entries) {

    public PublicPaths {
        entries = List.copyOf(entries);
    }

    /** A path pattern of Spring, for one method or, with null, for all. */
    public record Entry(@Nullable HttpMethod method, String pattern) {

        public Entry {
            if (!pattern.startsWith("/")) {
                throw new IllegalArgumentException("A public path starts with a slash: " + pattern);
            }
        }
    }

    public static PublicPaths none() {
        return new PublicPaths(List.of());
    }

    public static PublicPaths get(String... patterns) {
        return none().and(HttpMethod.GET, patterns);
    }

    public static PublicPaths post(String... patterns) {
        return none().and(HttpMethod.POST, patterns);
    }

    public PublicPaths and(@Nullable HttpMethod method, String... patterns) {
        List<Entry> more = new ArrayList<>(entries);
        for (String pattern : patterns) {
            more.add(new Entry(method, pattern));
        }
        return new PublicPaths(more);
    }
}
