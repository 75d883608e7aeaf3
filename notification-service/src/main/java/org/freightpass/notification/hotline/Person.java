package org.freightpass.notification.hotline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks: the account, its roles, the lines it serves and the firms it acts for. */
public record Person(String username, Set<Role> roles, Set<LineNumber> lines, Set<String> firms) {
    public Person {
        roles = Set.copyOf(roles);
        lines = Set.copyOf(lines);
        firms = Set.copyOf(firms);
    }

    /** As a token or a session says it; what of the roles and lines the hotline does not know is left out. */
    public static Person of(String username, Set<String> roles, Collection<String> lines, Set<String> firms) {
        Set<Role> known = Arrays.stream(Role.values())
                .filter(role -> roles.contains(role.name()))
                .collect(Collectors.toSet());
        Set<LineNumber> served = lines.stream()
                .filter(line -> line.matches("[1-9][0-9]{3}"))
                .map(line -> new LineNumber(Integer.parseInt(line)))
                .collect(Collectors.toSet());
        return new Person(username, known, served, firms);
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
