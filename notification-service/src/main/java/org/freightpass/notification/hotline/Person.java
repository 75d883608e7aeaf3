package org.freightpass.notification.hotline;

import java.util.Set;

/** Who asks: the account, its roles, the lines it serves and the firms it acts for. */
public record Person(String username, Set<Role> roles, Set<LineNumber> lines, Set<String> firms) {
    public Person {
        roles = Set.copyOf(roles);
        lines = Set.copyOf(lines);
        firms = Set.copyOf(firms);
    }

    /** The roles that the hotline knows. */
    public enum Role {
        FIRM,
        AGENT,
        SUPERVISOR,
        ADMIN
    }

    boolean is(Role role) {
        return roles.contains(role);
    }
}
