package org.freightpass.notification;

import org.freightpass.contracts.saying.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Sayings as a column of type jsonb, both ways. Stateless. */
public final class Sayings {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Sayings() {}

    public static @Nullable String write(@Nullable Saying saying) {
        return saying == null ? null : JSON.writeValueAsString(saying);
    }

    public static @Nullable Saying read(@Nullable String stored) {
        return stored == null ? null : JSON.readValue(stored, Saying.class);
    }
}
