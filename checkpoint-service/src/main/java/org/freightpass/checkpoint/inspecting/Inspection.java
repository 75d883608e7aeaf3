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
 * @param presentation null in answers kept by an older service
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
        @Nullable Presentation presentation,
        int personCount,
        List<Person.Role> sampled,
        Decision decision,
        Instant asOf,
        boolean fresh,
        @Nullable Told told) {

    /**
     * How the pass came to be looked at.
     *
     * @param way what led to it; null where nothing did
     * @param codeVersion the pass's version as a code with a good signature states it
     */
    public record Presentation(
            Situation.@Nullable Way way, @Nullable Integer codeVersion, Situation.@Nullable Direction direction) {

        static Presentation of(Situation situation) {
            var presented = situation.presented();
            var first = presented.passes().stream().findFirst();
            var way = presented.code() != null
                    ? Situation.Way.TOKEN
                    : presented.typed() != null
                            ? Situation.Way.NUMBER
                            : first.map(Situation.FoundPass::way).orElse(null);
            return new Presentation(
                    way,
                    first.map(Situation.FoundPass::shownVersion).orElse(null),
                    situation.journey().direction());
        }
    }

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

    /** Whether a scanner honoured the pass though it had been ended or suspended by then. */
    public boolean honouredWithdrawn() {
        return told != null && told.honouredWithdrawn(decision);
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
                presentation,
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
                Presentation.of(situation),
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
