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
import org.freightpass.contracts.PassNumber;
import org.jspecify.annotations.Nullable;

/**
 * The use case of the roadside. Reads local knowledge only, so that it works with the network away. Safe for use by
 * many threads: those that bring the same inspection wait for each other, and the later ones get the first one's answer.
 */
public final class Inspecting {
    private static final int STRIPES = 256;

    private final LocalKnowledge known;
    private final Inspections inspections;
    private final Codes codes;
    private final Rules rules;
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

    /** When it is decided, by what was known then, and what the driver had been told by then. */
    private record Moment(
            LocalKnowledge known, Instant at, @Nullable Told told) {}

    public Inspecting(LocalKnowledge known, Codes codes, Inspections inspections, Rules rules, Defaults defaults) {
        this.known = known;
        this.codes = codes;
        this.inspections = inspections;
        this.rules = rules;
        this.defaults = defaults;
        if (!rules.sets().contains(defaults.ruleSet())) {
            throw new IllegalArgumentException(
                    "The default rule set " + defaults.ruleSet() + " is none of " + rules.sets());
        }
    }

    public InspectionResult inspect(Inspect asked, Instant now) {
        return inspect(new Moment(known, now, null), asked);
    }

    /** Decides a scan that was made without a network, as of its own time. */
    public InspectionResult inspectAfterwards(Inspect asked, Told told) {
        var then = asked.observedAt();
        return inspect(new Moment(known.asItWas(then), then, told), asked);
    }

    /** The code first: what is none costs nothing more, however long it is. */
    private InspectionResult inspect(Moment moment, Inspect asked) {
        var code = asked.shown().code();
        return switch (code == null ? null : codes.read(code, moment.at())) {
            case Codes.Reading.Unreadable bad -> new InspectionResult.CodeUnreadable(bad.text());
            case Codes.Reading.Read read -> once(asked, request -> inspect(moment, asked, read, request));
            case null -> once(asked, request -> inspect(moment, asked, null, request));
        };
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

    private InspectionResult inspect(Moment moment, Inspect asked, Codes.Reading.@Nullable Read code, String request) {
        var known = moment.known();
        var now = moment.at();
        var place = known.place(asked.checkpoint()).orElseGet(() -> Place.unregistered(asked.checkpoint()));
        var number = code == null ? asked.shown().number() : code.claimed().number();
        var behind = isBehind(known, number, asked.atLeastVersion());
        var view = known.currency(now);
        var knowledge = new Situation.Knowledge(
                defaults.home(), true, view.fresh() && !behind, behind, codes.isTrustFresh(now));
        var situation = new Situation(
                now,
                asked.observedAt(),
                place,
                asked.vehicle(),
                new Presenting(known, codes).present(asked, code),
                knowledge,
                asked.journey(),
                asked.persons(),
                inspections.lastSampled(asked.vehicle().plate()).orElse(null));
        var judged = rules.judge(situation, ruleSetAt(known, place, now));

        if (judged.refusal() == Rules.Refusal.CHECKPOINT_NOT_APPROVED) {
            return new InspectionResult.NotApproved(asked.checkpoint(), inspections.report(asked, place, now));
        }
        if (!asked.officer().standsAt(asked.checkpoint())) {
            return new InspectionResult.NotYours(asked.checkpoint());
        }
        if (judged.refusal() == Rules.Refusal.PERSONS_MISSING) {
            return new InspectionResult.PersonsMissing();
        }
        var seen = new Currency(view.asOf(), knowledge.viewFresh());
        var decided = Inspection.of(asked, request, situation, judged.decision(), seen);
        var inspection = moment.told() == null ? decided : decided.after(moment.told());
        Recorded recorded = inspections.record(inspection);
        return new InspectionResult.Inspected(inspection, recorded, false);
    }

    private static boolean isBehind(LocalKnowledge known, @Nullable PassNumber number, @Nullable Integer version) {
        return number != null && version != null && !known.reaches(number, version);
    }

    private String ruleSetAt(LocalKnowledge known, Place place, Instant now) {
        return known.ruleSetAt(place.county(), now)
                .filter(rules.sets()::contains)
                .orElse(defaults.ruleSet());
    }

    private static String digest(Inspect asked) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            // The officer's list of checkpoints may change between two attempts; what was asked does not.
            var text = asked.officer().account()
                    + asked.checkpoint()
                    + asked.observedAt()
                    + asked.arrivedAt()
                    + asked.shown().code()
                    + asked.shown().number()
                    + asked.shown().crewSeen()
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
