package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The lines, who is on duty, and which prefectures belong to which. Every call belongs to the caller's transaction. */
public interface Lines {
    /** Which line a prefecture's cases go to, and all other cases. */
    record Areas(Map<DivisionCode, LineNumber> prefectures, LineNumber other) {
        public Areas {
            prefectures = Map.copyOf(prefectures);
        }
    }

    List<Line> all();

    /** All lines; nobody else changes who is on duty until the transaction ends. */
    List<Line> lockAll();

    void duty(LineNumber line, @Nullable String agent, Instant since, String by);

    Areas areas();

    /** {@code prefecture} null: all other places. */
    void assign(@Nullable DivisionCode prefecture, LineNumber line);
}
