package org.freightpass.checkpoint.deciding;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A situation: the facts that the table lists as given, by name; what is not known is left out. Values are {@link
 * Boolean}, {@link Double} (times in milliseconds since 1970), {@link String} or a list of texts.
 *
 * @param persons the facts of each person on board
 * @param passes the facts of each pass that the code, the number or the plate led to
 */
public record Facts(
        Map<String, Object> situation, List<Map<String, Object>> persons, List<Map<String, Object>> passes) {
    public Facts {
        situation = Map.copyOf(situation);
        persons = persons.stream().map(Map::copyOf).toList();
        passes = passes.stream().map(Map::copyOf).toList();
    }

    /** Gathers facts of one thing. For one thread. */
    public static final class Gathering {
        private final Map<String, Object> facts = new HashMap<>();

        /** Left out where it is not known. */
        public Gathering with(String name, @Nullable Object value) {
            if (value != null) {
                facts.put(name, value instanceof Number number ? Double.valueOf(number.doubleValue()) : value);
            }
            return this;
        }

        public Map<String, Object> done() {
            return Collections.unmodifiableMap(facts);
        }
    }
}
