package org.freightpass.pass.issuing.links;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.springframework.stereotype.Component;

/** Answers from the register of firms. */
@Component
class FirmHolders implements Holders {
    private final Memberships memberships;

    FirmHolders(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Set<UUID> firmsOf(Actor actor) {
        return memberships.firmsOf(new Person(actor.subject(), actor.username())).stream()
                .map(FirmId::value)
                .collect(Collectors.toSet());
    }
}
