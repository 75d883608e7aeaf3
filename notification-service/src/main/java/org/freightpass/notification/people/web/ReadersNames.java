package org.freightpass.notification.people.web;

import java.util.Optional;
import org.freightpass.notification.Wording;
import org.freightpass.notification.people.KnowingPeople;
import org.freightpass.webkit.security.Callers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Names for whoever makes the request; a letter that no request writes has accounts. */
@Component
final class ReadersNames implements Wording.People {
    private final KnowingPeople people;

    ReadersNames(KnowingPeople people) {
        this.people = people;
    }

    @Override
    public Optional<String> nameOf(String account) {
        var reader = Callers.of(SecurityContextHolder.getContext().getAuthentication());
        return people.nameOf(account, reader.roles());
    }
}
