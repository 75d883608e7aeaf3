package org.freightpass.notification.hotline.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Person;
import org.freightpass.notification.hotline.Person.Role;
import org.freightpass.webkit.Caller;

/** A caller as the hotline knows them: roles and lines from the token, firms from the service's own tables. */
final class Persons {
    private final Cases cases;

    Persons(Cases cases) {
        this.cases = cases;
    }

    Person of(Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> caller.hasRole(role.name())).forEach(roles::add);
        Set<LineNumber> lines = caller.lines().stream()
                .filter(line -> line.matches("[1-9][0-9]{3}"))
                .map(line -> new LineNumber(Integer.parseInt(line)))
                .collect(Collectors.toSet());
        Set<String> firms = roles.contains(Role.FIRM) ? cases.firmsOf(caller.username()) : Set.of();
        return new Person(caller.username(), roles, lines, firms);
    }
}
