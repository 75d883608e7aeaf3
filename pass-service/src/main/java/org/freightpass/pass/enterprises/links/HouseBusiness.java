package org.freightpass.pass.enterprises.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Applications;
import org.freightpass.pass.enterprises.FirmBusiness;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.Owner;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.Suspect;
import org.freightpass.pass.listing.Whitelist;
import org.springframework.stereotype.Component;

/** Answers from passes, applications and the blacklist. */
@Component
class HouseBusiness implements FirmBusiness {
    private final Passes passes;
    private final Applications applications;
    private final Blacklist blacklist;
    private final Whitelist whitelist;
    private final Fleets fleets;

    HouseBusiness(Passes passes, Applications applications, Blacklist blacklist, Whitelist whitelist, Fleets fleets) {
        this.passes = passes;
        this.applications = applications;
        this.blacklist = blacklist;
        this.whitelist = whitelist;
        this.fleets = fleets;
    }

    @Override
    public Optional<String> bindingOn(FirmId firm, Instant at) {
        if (Stream.of(Pass.Status.ACTIVE, Pass.Status.SUSPENDED).anyMatch(status -> holds(firm, status, at))) {
            return Optional.of("The firm has live passes.");
        }
        if (Stream.of(Application.Status.SUBMITTED, Application.Status.IN_REVIEW)
                .anyMatch(status -> applies(firm, status))) {
            return Optional.of("The firm has applications that are not decided.");
        }
        return blacklist.matching(List.of(new Suspect.OfFirm(firm.value())), at).isEmpty()
                ? Optional.empty()
                : Optional.of("The firm is on the blacklist.");
    }

    @Override
    public void forget(FirmId firm) {
        fleets.forget(new Owner.OfFirm(firm.value()));
        whitelist.forget(firm.value());
    }

    private boolean holds(FirmId firm, Pass.Status status, Instant at) {
        var query = new Passes.Query(null, status, firm.value(), null, null, null, null, at);
        return !passes.page(query, null, 1).isEmpty();
    }

    private boolean applies(FirmId firm, Application.Status status) {
        return !applications.page("", Set.of(firm.value()), status, null, 1).isEmpty();
    }
}
