package org.freightpass.notification.hotline.web;

import java.util.Set;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.Person;
import org.freightpass.webkit.Caller;

/** A caller as the hotline knows them: roles and lines from the token, firms from the service's own tables. */
final class Persons {
    private final Cases cases;

    Persons(Cases cases) {
        this.cases = cases;
    }

    Person of(Caller caller) {
        Set<String> firms = caller.hasRole("FIRM") ? cases.firmsOf(caller.username()) : Set.of();
        return Person.of(caller.username(), caller.roles(), caller.lines(), firms);
    }
}
