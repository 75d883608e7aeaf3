package org.freightpass.pass.applying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.pass.applying.Application.Applicant;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules ask about one form or a chunk of forms, in a handful of questions however many forms. */
public final class Gathering {
    private final Registers registers;
    private final Regimes regimes;
    private final Applications applications;
    private final DivisionCode province;

    public Gathering(Registers registers, Regimes regimes, Applications applications, DivisionCode province) {
        this.registers = registers;
        this.regimes = regimes;
        this.applications = applications;
        this.province = province;
    }

    Surroundings around(@Nullable UUID firm, List<ApplicationForm> forms, @Nullable UUID without, Instant now) {
        var vehicles = forms.stream().flatMap(Gathering::vehicle).distinct().toList();
        var documents = forms.stream()
                .flatMap(form -> form.crew().stream())
                .map(ApplicationForm.CrewMember::documentNumber)
                .flatMap(Stream::ofNullable)
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        var listed = registers.blacklisted(vehicles, documents, now);
        return new Surroundings(
                now,
                now,
                province,
                firm == null ? null : registers.firm(firm, now).orElse(null),
                regimes.all(),
                listed.vehicles().stream().map(Registers.Vehicle::key).collect(Collectors.toSet()),
                listed.documents(),
                live(vehicles),
                new ArrayList<>(applications.open(vehicles, without)),
                registers.office());
    }

    /** AP-20: what is a firm's is its members', one without a firm is that of whoever began it. */
    boolean theirs(@Nullable UUID firm, String owner, Applicant by) {
        return firm == null ? owner.equals(by.subject()) : registers.firmsOf(by).contains(firm);
    }

    private Collection<Surroundings.Taken> live(List<Registers.Vehicle> vehicles) {
        return vehicles.isEmpty() ? List.of() : registers.live(vehicles);
    }

    Registers registers() {
        return registers;
    }

    private static Stream<Registers.Vehicle> vehicle(ApplicationForm form) {
        return Plate.read(form.vehicle().plate())
                .good()
                .flatMap(plate -> PlateColour.read(form.vehicle().plateColour())
                        .good()
                        .map(colour -> new Registers.Vehicle(plate, colour)))
                .stream();
    }
}
