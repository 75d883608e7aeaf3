package org.freightpass.checkpoint.inspecting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.checkpoint.inspecting.LocalKnowledge.Currency;
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that was decided. Of the persons it keeps how many there were and who was sampled, nothing else.
 *
 * @param request stands for what was asked, so that the same id with another question is noticed
 * @param asOf the time that the view of passes was complete to
 * @param told by a scanner without a network, where this was decided afterwards
 */
public record Inspection(
        UUID id,
        String request,
        String officer,
        Place place,
        Instant observedAt,
        Instant decidedAt,
        @Nullable Integer minutesWaited,
        Situation.Vehicle vehicle,
        @Nullable PassNumber shown,
        int personCount,
        List<Person.Role> sampled,
        Decision decision,
        Instant asOf,
        boolean fresh,
        @Nullable Told told) {
    public Inspection {
        sampled = List.copyOf(sampled);
    }

    /** The number that the record names: that of the pass that counted, else the one typed or claimed by a code. */
    public @Nullable PassNumber passNumber() {
        var pass = decision.pass();
        return pass == null ? shown : pass.number();
    }

    /** How what was told there and then differs from this decision; empty where it does not, or nothing was told. */
    public Optional<Told.Conflict> conflict() {
        return told == null ? Optional.empty() : told.conflictWith(decision);
    }

    Inspection after(Told what) {
        return new Inspection(
                id,
                request,
                officer,
                place,
                observedAt,
                decidedAt,
                minutesWaited,
                vehicle,
                shown,
                personCount,
                sampled,
                decision,
                asOf,
                fresh,
                what);
    }

    static Inspection of(Inspect asked, String request, Situation situation, Decision decision, Currency view) {
        var arrived = asked.arrivedAt();
        var waited = arrived == null
                ? null
                : (int) Math.max(0, Duration.between(arrived, situation.at()).toMinutes());
        return new Inspection(
                asked.inspectionId(),
                request,
                asked.officer().account(),
                situation.place(),
                asked.observedAt(),
                situation.at(),
                waited,
                asked.vehicle(),
                shownNumber(situation.presented()),
                asked.persons().size(),
                asked.persons().stream()
                        .filter(Person::isSampledHere)
                        .map(Person::role)
                        .toList(),
                decision,
                view.asOf(),
                view.fresh(),
                null);
    }

    private static @Nullable PassNumber shownNumber(Situation.Presented presented) {
        var code = presented.code();
        return code == null ? presented.typed() : code.number();
    }
}
