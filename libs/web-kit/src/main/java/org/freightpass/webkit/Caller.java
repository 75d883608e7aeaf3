package org.freightpass.webkit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the token or the page session says; a controller takes it as an argument. Whether the claims
 * suffice is decided by whoever uses them.
 */
public record Caller(
        String subject,
        String username,
        String name,
        Set<String> roles,
        @Nullable String department,
        @Nullable String division,
        List<String> checkpoints,
        List<String> lines) {

    private static final Caller ANONYMOUS =
            new Caller("anonymous", "anonymous", "anonymous", Set.of(), null, null, List.of(), List.of());

    public Caller {
        roles = Set.copyOf(roles);
        checkpoints = List.copyOf(checkpoints);
        lines = List.copyOf(lines);
    }

    /** Nobody signed in: only where the path is public. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return equals(ANONYMOUS);
    }

    /** {@code role} without the prefix {@code ROLE_}. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
