package org.freightpass.pass.issuing.links;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.listing.Whitelist;
import org.springframework.stereotype.Component;

/** Answers from the registers of firms and the whitelist. */
@Component
class FirmHolders implements Holders {
    private final Memberships memberships;
    private final Whitelist whitelist;

    FirmHolders(Memberships memberships, Whitelist whitelist) {
        this.memberships = memberships;
        this.whitelist = whitelist;
    }

    @Override
    public Set<UUID> firmsOf(Actor actor) {
        return memberships.firmsOf(new Person(actor.subject(), actor.username())).stream()
                .map(FirmId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean whitelisted(UUID firm, GoodsCategory goods, Instant at) {
        return whitelist.covers(firm, goods, at);
    }
}
