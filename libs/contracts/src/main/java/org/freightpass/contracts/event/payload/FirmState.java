package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A firm and how to reach it, as one version of it stands: the one payload with a name and a telephone. A record with
 * the key and no value says that the firm has left. {@code language} is {@code zh} or {@code en}, {@code members} are
 * the user names that act for it.
 */
public record FirmState(
        String firmId,
        int version,
        String name,
        @Nullable String creditCode,
        Standing standing,
        String division,
        String contactName,
        String telephone,
        @Nullable String email,
        String language,
        List<String> members,
        Instant changedAt) {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    /** Whether the division has confirmed that the firm is who it says. */
    public enum Standing {
        PENDING,
        CONFIRMED,
        SUSPENDED
    }

    public FirmState {
        Field.text(firmId, "firmId");
        Field.atLeast(1, version, "version");
        Field.text(name, "name");
        Field.required(standing, "standing");
        Field.text(division, "division");
        Field.text(contactName, "contactName");
        Field.text(telephone, "telephone");
        if (!LANGUAGES.contains(Field.required(language, "language"))) {
            throw new IllegalArgumentException("The field language is " + language + ", neither zh nor en");
        }
        members = members == null ? List.of() : List.copyOf(members);
        Field.required(changedAt, "changedAt");
    }
}
