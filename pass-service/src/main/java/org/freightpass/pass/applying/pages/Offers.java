package org.freightpass.pass.applying.pages;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.MaskedCrew;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplicationForm.CrewMember;
import org.freightpass.pass.applying.ApplyingResult;
import org.freightpass.pass.applying.DraftingApplications;
import org.freightpass.pass.fleet.Driver;
import org.freightpass.pass.fleet.Fleets;
import org.freightpass.pass.fleet.Owner;
import org.freightpass.pass.fleet.Vehicle;
import org.freightpass.webkit.Caller;
import org.springframework.stereotype.Component;

/**
 * Ways, vehicles and drivers that the applicant, a firm or a person, used before: in earlier applications, and what its
 * fleet remembers. An offer names where it is from and never carries a person's number.
 */
@Component
class Offers {
    private static final int LOOKED_AT = 60;
    private static final int OFFERED = 8;
    private static final Pattern USE =
            Pattern.compile("(way|vehicle|driver|fleet-vehicle|fleet-driver):([0-9a-f-]{36})");

    private final DraftingApplications drafting;
    private final Fleets fleets;
    private final Clock clock;

    Offers(DraftingApplications drafting, Fleets fleets, Clock clock) {
        this.drafting = drafting;
        this.fleets = fleets;
        this.clock = clock;
    }

    /** One thing to take over: what the form sends, and what people read. */
    record Offer(String use, String text) {}

    /** What is offered at each step of the form. */
    record Offered(List<Offer> ways, List<Offer> vehicles, List<Offer> drivers) {}

    Offered of(Application draft, Caller caller, boolean english) {
        List<Application> earlier = drafting.dueFirst(ApplicationPages.of(caller), null, null, LOOKED_AT).stream()
                .filter(each -> each.accepted() != null && each.amends() == null)
                .filter(each ->
                        Objects.equals(each.form().firmId(), draft.form().firmId()))
                .toList();
        Owner owner = owner(draft, caller);
        return new Offered(
                once(earlier.stream().map(each -> new Offer("way:" + each.id(), way(each, english)))),
                once(Stream.concat(
                        earlier.stream().map(each -> new Offer("vehicle:" + each.id(), vehicle(each.form(), english))),
                        fleets.vehicles(owner, null, OFFERED).stream()
                                .map(each -> new Offer(
                                        "fleet-vehicle:" + each.id(),
                                        shown(each.plate().value(), each.colour(), english))))),
                once(Stream.concat(
                        earlier.stream()
                                .filter(each -> !each.form().crew().isEmpty())
                                .map(each -> new Offer(
                                        "driver:" + each.id(),
                                        driver(each.form().crew().getFirst()))),
                        fleets.drivers(owner, null, OFFERED).stream()
                                .map(each -> new Offer("fleet-driver:" + each.id(), driver(member(each)))))));
    }

    /** The draft's form with what was chosen; as it was where that is gone or somebody else's. */
    ApplicationForm taken(ApplicationForm form, String use, Application draft, Caller caller) {
        Matcher chosen = USE.matcher(use);
        if (!chosen.matches()) {
            return form;
        }
        UUID id = UUID.fromString(chosen.group(2));
        Optional<ApplicationForm> taken =
                switch (chosen.group(1)) {
                    case "way" -> earlier(id, caller).map(each -> form.along(each.goods(), each.route()));
                    case "vehicle" -> earlier(id, caller).map(each -> form.with(each.vehicle()));
                    case "driver" ->
                        earlier(id, caller)
                                .flatMap(each -> each.crew().stream().findFirst())
                                .map(form::with);
                    case "fleet-vehicle" ->
                        fleets.vehicles(owner(draft, caller), null, OFFERED).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .map(each -> form.with(vehicle(each)));
                    default ->
                        fleets.drivers(owner(draft, caller), null, OFFERED).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .map(each -> form.with(member(each)));
                };
        return taken.orElse(form);
    }

    private Optional<ApplicationForm> earlier(UUID id, Caller caller) {
        var found = drafting.find(ApplicationPages.of(caller), id, clock.instant());
        return found instanceof ApplyingResult.Done(var application, var findings)
                ? Optional.of(application.form())
                : Optional.empty();
    }

    private static List<Offer> once(Stream<Offer> offers) {
        Map<String, Offer> byText = new LinkedHashMap<>();
        offers.filter(offer -> !offer.text().isEmpty()).forEach(offer -> byText.putIfAbsent(offer.text(), offer));
        return byText.values().stream().limit(OFFERED).toList();
    }

    private static Owner owner(Application draft, Caller caller) {
        UUID firm = draft.form().firmId();
        return firm == null ? new Owner.OfPerson(caller.subject()) : new Owner.OfFirm(firm);
    }

    private static String way(Application earlier, boolean english) {
        var goods = Objects.requireNonNull(earlier.accepted()).goods();
        return ApplicationPages.route(earlier) + " · " + (english ? goods.en() : goods.zh());
    }

    private static String vehicle(ApplicationForm form, boolean english) {
        String plate = form.vehicle().plate();
        return PlateColour.read(form.vehicle().plateColour())
                .good()
                .filter(colour -> plate != null)
                .map(colour -> shown(Objects.requireNonNull(plate), colour, english))
                .orElse("");
    }

    private static String shown(String plate, PlateColour colour, boolean english) {
        return plate + " · " + (english ? colour.en() : colour.zh());
    }

    private static String driver(CrewMember member) {
        CrewMember masked = MaskedCrew.of(List.of(member)).getFirst();
        return masked.name() + " · " + masked.documentNumber();
    }

    private static ApplicationForm.Vehicle vehicle(Vehicle remembered) {
        return new ApplicationForm.Vehicle(
                remembered.plate().value(),
                remembered.colour().name(),
                remembered.vin() == null ? null : remembered.vin().value(),
                remembered.transportCertificate(),
                null);
    }

    private static CrewMember member(Driver driver) {
        return new CrewMember(
                "DRIVER", driver.name(), driver.documentType().name(), driver.documentNumber(), driver.telephone());
    }
}
