package org.freightpass.pass.applying.links;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.applying.Application.Accepted;
import org.freightpass.pass.applying.Application.Applicant;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.applying.Surroundings;
import org.freightpass.pass.enterprises.FirmId;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.enterprises.Memberships;
import org.freightpass.pass.enterprises.Person;
import org.freightpass.pass.enterprises.Standing;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.issuing.VehicleKey;
import org.freightpass.pass.listing.Blacklist;
import org.freightpass.pass.listing.Suspect;
import org.freightpass.pass.listing.Whitelist;
import org.springframework.stereotype.Component;

/** Answers from the registers of the features next door; safe for use by several threads. */
@Component
class HouseRegisters implements Registers {
    private final Firms firms;
    private final Memberships memberships;
    private final Blacklist blacklist;
    private final Passes passes;
    private final Whitelist whitelist;
    private final CrewSeal seal;
    private final Office office;

    HouseRegisters(
            Firms firms,
            Memberships memberships,
            Blacklist blacklist,
            Whitelist whitelist,
            Passes passes,
            CrewSeal seal,
            Office office) {
        this.firms = firms;
        this.memberships = memberships;
        this.blacklist = blacklist;
        this.whitelist = whitelist;
        this.seal = seal;
        this.passes = passes;
        this.office = office;
    }

    @Override
    public Optional<Surroundings.Firm> firm(UUID firm, Instant at) {
        return firms.find(new FirmId(firm))
                .map(found -> new Surroundings.Firm(
                        firm,
                        found.standing() == Standing.CONFIRMED,
                        !blacklist
                                .matching(List.of(new Suspect.OfFirm(firm)), at)
                                .isEmpty(),
                        whitelist.names(firm, at),
                        found.division()));
    }

    @Override
    public Set<UUID> firmsOf(Applicant applicant) {
        return memberships.firmsOf(new Person(applicant.subject(), applicant.username())).stream()
                .map(FirmId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public Blacklisted blacklisted(Collection<Vehicle> vehicles, Collection<String> documents, Instant at) {
        var byVehicle = new HashMap<Suspect, Vehicle>();
        vehicles.forEach(v -> byVehicle.put(new Suspect.OfVehicle(v.plate(), v.colour()), v));
        var suspects = new ArrayList<Suspect>(byVehicle.keySet());
        documents.forEach(number -> suspects.add(new Suspect.OfDriver(number)));
        var listedVehicles = new HashSet<Vehicle>();
        var listedDocuments = new HashSet<String>();
        for (var suspect : suspects.isEmpty()
                ? Set.<Suspect>of()
                : blacklist.matching(suspects, at).keySet()) {
            if (suspect instanceof Suspect.OfDriver driver) {
                listedDocuments.add(driver.documentNumber());
            } else {
                Optional.ofNullable(byVehicle.get(suspect)).ifPresent(listedVehicles::add);
            }
        }
        return new Blacklisted(listedVehicles, listedDocuments);
    }

    @Override
    public Collection<Surroundings.Taken> live(Collection<Vehicle> vehicles) {
        var keys = vehicles.stream()
                .flatMap(v -> Stream.of(PassType.values()).map(type -> new VehicleKey(v.plate(), v.colour(), type)))
                .toList();
        return passes.liveOf(keys).stream().map(HouseRegisters::taken).toList();
    }

    @Override
    public Optional<Holding> holding(PassNumber number, Instant at) {
        return passes.find(number).map(pass -> holding(pass, at));
    }

    @Override
    public Optional<Holding> lockHolding(PassNumber number, Instant at) {
        return passes.lock(List.of(number)).stream().findFirst().map(pass -> holding(pass, at));
    }

    private Holding holding(Pass pass, Instant at) {
        var accepted = new Accepted(
                pass.type(),
                pass.plate(),
                pass.plateColour(),
                pass.goods(),
                pass.route().origin(),
                pass.route().destination(),
                pass.route().via(),
                pass.route().returnTrip(),
                pass.validity().from(),
                pass.validity().until(),
                false,
                new Surroundings.Desk(pass.issuer().department(), pass.issuer().division()));
        return new Holding(
                pass.number(),
                pass.version(),
                pass.holder().owner(),
                pass.holder().firm(),
                pass.applicationId(),
                pass.at(at).status().live(),
                accepted,
                seal.open(pass.crew()));
    }

    private static Surroundings.Taken taken(Pass pass) {
        return new Surroundings.Taken(
                pass.plate(),
                pass.plateColour(),
                pass.type(),
                pass.validity().from(),
                pass.validity().until(),
                pass.number().value(),
                pass.applicationId());
    }

    @Override
    public Office office() {
        return office;
    }
}
