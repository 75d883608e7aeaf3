package org.freightpass.pass.reviewing.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.Standing;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.Validity;
import org.freightpass.pass.issuing.VehicleKey;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.Suspect;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.reviewing.Background;
import org.freightpass.pass.reviewing.ReviewCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the registers of the features next door; safe for use by several threads. */
@Component
class HouseBackground implements Background {
    private final Firms firms;
    private final Blacklist blacklist;
    private final Whitelist whitelist;
    private final Passes passes;
    private final Registers.CrewSeal seal;

    HouseBackground(Firms firms, Blacklist blacklist, Whitelist whitelist, Passes passes, Registers.CrewSeal seal) {
        this.firms = firms;
        this.blacklist = blacklist;
        this.whitelist = whitelist;
        this.passes = passes;
        this.seal = seal;
    }

    @Override
    public Known of(ReviewCase reviewed, Instant now) {
        var request = reviewed.request();
        var crew = seal.open(request.crew());
        var vehicle = new Suspect.OfVehicle(request.plate(), request.plateColour());
        var suspects = new ArrayList<Suspect>(List.of(vehicle));
        crew.stream().flatMap(member -> number(member).stream()).forEach(suspects::add);
        var firm = request.firm() == null ? null : new Suspect.OfFirm(request.firm());
        if (firm != null) {
            suspects.add(firm);
        }
        var listed = blacklist.matching(suspects, now).keySet();
        return new Known(
                firm == null ? null : firm(firm.firm(), listed.contains(firm)),
                listed.contains(vehicle),
                crew.stream()
                        .filter(member -> number(member).stream().anyMatch(listed::contains))
                        .map(member -> member.name() == null ? "" : member.name())
                        .toList(),
                listed(request, now),
                live(request, now));
    }

    @Override
    public Map<UUID, String> firmNames(Collection<UUID> asked) {
        return asked.isEmpty()
                ? Map.of()
                : firms.findAll(asked.stream().distinct().map(FirmId::new).toList()).stream()
                        .collect(Collectors.toMap(
                                firm -> firm.id().value(), org.freightpass.pass.enterprises.Firm::name));
    }

    private @Nullable Firm firm(UUID id, boolean listed) {
        return firms.find(new FirmId(id))
                .map(found -> new Firm(
                        id, found.name(), found.creditCode().value(), found.standing() == Standing.CONFIRMED, listed))
                .orElse(null);
    }

    private Listed listed(ReviewCase.Request request, Instant now) {
        var firm = request.firm();
        if (firm == null || !whitelist.names(firm, now)) {
            return Listed.NO;
        }
        return whitelist.covers(firm, request.goods(), now) ? Listed.FOR_THESE_GOODS : Listed.FOR_OTHER_GOODS;
    }

    private List<Live> live(ReviewCase.Request request, Instant now) {
        var keys = Arrays.stream(PassType.values())
                .map(type -> new VehicleKey(request.plate(), request.plateColour(), type))
                .toList();
        var asked = new Validity(request.validFrom(), request.validUntil());
        var amends = request.amends();
        return passes.liveOf(keys).stream()
                .filter(pass -> !pass.validity().over(now))
                .filter(pass -> amends == null || !pass.number().equals(amends.number()))
                .map(pass -> live(
                        pass, pass.type() == request.type() && pass.validity().overlaps(asked)))
                .toList();
    }

    private static Live live(Pass pass, boolean inTheWay) {
        return new Live(
                pass.number(),
                pass.type(),
                pass.validity().from(),
                pass.validity().until(),
                inTheWay);
    }

    private static List<Suspect> number(CrewMember member) {
        return member.documentNumber() == null ? List.of() : List.of(new Suspect.OfDriver(member.documentNumber()));
    }
}
