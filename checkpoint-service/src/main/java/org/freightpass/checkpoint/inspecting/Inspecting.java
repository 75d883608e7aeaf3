package org.freightpass.checkpoint.inspecting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.freightpass.checkpoint.inspecting.Inspections.Recorded;
import org.freightpass.checkpoint.inspecting.LocalKnowledge.Currency;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The use case of the roadside. Reads local knowledge only, so that it works with the network away. Safe for use by
 * many threads: those that bring the same inspection wait for each other, and the later ones get the first one's answer.
 */
public final class Inspecting {
    private static final int STRIPES = 256;

    private final LocalKnowledge known;
    private final Inspections inspections;
    private final RuleSets ruleSets;
    private final Defaults defaults;
    private final List<Lock> byId =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    /**
     * What holds where nothing else is said.
     *
     * @param home the province whose passes the view holds
     * @param ruleSet in force where no regime is
     */
    public record Defaults(DivisionCode home, String ruleSet) {}

    public Inspecting(LocalKnowledge known, Inspections inspections, RuleSets ruleSets, Defaults defaults) {
        this.known = known;
        this.inspections = inspections;
        this.ruleSets = ruleSets;
        this.defaults = defaults;
        if (ruleSets.find(defaults.ruleSet()).isEmpty()) {
            throw new IllegalArgumentException(
                    "The default rule set " + defaults.ruleSet() + " is none of " + ruleSets.ids());
        }
    }

    public InspectionResult inspect(Inspect asked, Instant now) {
        return once(asked, request -> inspectFirstTime(asked, request, known, now, null));
    }

    /** Decides a scan that was made without a network, as of its own time. */
    public InspectionResult inspectAfterwards(Inspect asked, Told told) {
        var then = asked.observedAt();
        return once(asked, request -> inspectFirstTime(asked, request, known.asItWas(then), then, told));
    }

    private InspectionResult once(Inspect asked, Function<String, InspectionResult> firstTime) {
        var lock = byId.get(Math.floorMod(asked.inspectionId().hashCode(), STRIPES));
        lock.lock();
        try {
            var request = digest(asked);
            return inspections
                    .find(asked.inspectionId())
                    .<InspectionResult>map(kept -> kept.inspection().request().equals(request)
                            ? new InspectionResult.Inspected(kept.inspection(), kept.recorded(), true)
                            : new InspectionResult.IdTaken(asked.inspectionId()))
                    .orElseGet(() -> firstTime.apply(request));
        } finally {
            lock.unlock();
        }
    }

    private InspectionResult inspectFirstTime(
            Inspect asked, String request, LocalKnowledge known, Instant now, @Nullable Told told) {
        var place = known.place(asked.checkpoint()).orElseGet(() -> Place.unregistered(asked.checkpoint()));
        var rules = rulesAt(known, place, now);
        var behind = isBehind(asked);
        var view = known.currency(now);
        var situation = situation(asked, known, place, view, behind, now);

        var refused = Deciding.refuse(situation, rules).orElse(null);
        if (refused == InspectingRule.CHECKPOINT_NOT_APPROVED) {
            return new InspectionResult.NotApproved(asked.checkpoint(), inspections.report(asked, place, now));
        }
        if (!asked.officer().standsAt(asked.checkpoint())) {
            return new InspectionResult.NotYours(asked.checkpoint());
        }
        if (refused != null) {
            return new InspectionResult.PersonsMissing();
        }
        var decision = Deciding.decide(situation, rules);
        var seen = new Currency(view.asOf(), view.fresh() && !behind);
        var decided = Inspection.of(asked, request, situation, decision, seen);
        var inspection = told == null ? decided : decided.after(told);
        Recorded recorded = inspections.record(inspection);
        return new InspectionResult.Inspected(inspection, recorded, false);
    }

    private Situation situation(Inspect asked, LocalKnowledge known, Place place, Currency view, boolean behind, Instant now) {
        var number = asked.passNumber();
        var byNumber = number == null ? null : known.pass(number).orElse(null);
        var byPlate = byNumber == null ? known.passesOf(asked.vehicle().plate()) : List.<RegisteredPass>of();
        return new Situation(
                now,
                asked.observedAt(),
                place,
                asked.vehicle(),
                new Situation.Presented(number, byNumber, byPlate, defaults.home(), view.fresh() && !behind, behind),
                asked.journey(),
                asked.persons(),
                inspections.lastSampled(asked.vehicle().plate()).orElse(null),
                null);
    }

    private boolean isBehind(Inspect asked) {
        var number = asked.passNumber();
        var version = asked.atLeastVersion();
        return number != null && version != null && !known.reaches(number, version);
    }

    private RuleSet rulesAt(LocalKnowledge known, Place place, Instant now) {
        return known.ruleSetAt(place.county(), now)
                .flatMap(ruleSets::find)
                .or(() -> ruleSets.find(defaults.ruleSet()))
                .orElseThrow();
    }

    private static String digest(Inspect asked) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            // The officer's list of checkpoints may change between two attempts; what was asked does not.
            var text = asked.officer().account()
                    + asked.checkpoint()
                    + asked.observedAt()
                    + asked.arrivedAt()
                    + asked.passNumber()
                    + asked.vehicle()
                    + asked.journey()
                    + asked.persons()
                    + asked.atLeastVersion();
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
