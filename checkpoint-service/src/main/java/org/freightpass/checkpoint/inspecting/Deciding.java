package org.freightpass.checkpoint.inspecting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.freightpass.checkpoint.inspecting.Decision.Lane;
import org.freightpass.checkpoint.inspecting.InspectingRule.Part;
import org.jspecify.annotations.Nullable;

/** Runs the rules over a situation. Holds nothing, does no I/O, gives the same for any order of persons and passes. */
public final class Deciding {
    private Deciding() {}

    /** Why this may not even begin; empty where it may. */
    public static Optional<InspectingRule> refuse(Situation situation, RuleSet rules) {
        return rulesOf(Part.REFUSAL).stream()
                .filter(rules::has)
                .filter(rule -> rule.appliesTo(situation, rules))
                .findFirst();
    }

    public static Decision decide(Situation presented, RuleSet rules) {
        var situation = presented.with(counting(presented, rules));
        var pass = firstOfPass(situation, rules);
        var standing = pass.map(InspectingRule::standing).orElse(Standing.NONE);

        var reasons = new ArrayList<InspectingRule>();
        rulesOf(Part.HEALTH).stream()
                .filter(rule -> rule.appliesTo(situation, rules))
                .forEach(reasons::add);
        pass.ifPresent(reasons::add);
        rulesOf(Part.NOTE).stream()
                .filter(rule -> rule.appliesTo(situation, rules))
                .forEach(reasons::add);
        reasons.removeIf(rule -> !rules.has(rule));

        var outcome = reasons.stream()
                .map(InspectingRule::outcome)
                .min(Comparator.naturalOrder())
                .orElse(Outcome.RELEASE);
        var priority = standing.hasPriority() || situation.journey().emergencyPermit();
        var lane = priority && !outcome.keeps() ? Lane.PRIORITY : Lane.ORDINARY;
        var actions = reasons.stream()
                .map(InspectingRule::actions)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        return new Decision(outcome, lane, standing, situation.pass(), reasons, actions, rules.id());
    }

    /** The pass that counts: the one typed, else of the plate's the one that covers this place and time. */
    private static @Nullable RegisteredPass counting(Situation s, RuleSet rules) {
        var presented = s.presented();
        if (presented.byNumber() != null) {
            return presented.byNumber();
        }
        var ofVehicle =
                presented.byPlate().stream().filter(s.vehicle()::isThatOf).toList();
        if (presented.typed() == null) {
            return best(ofVehicle, s, rules);
        }
        // A number that is in no register is a slip of the finger where the vehicle has a live pass of this province.
        return presented.claimsHome()
                ? best(ofVehicle.stream().filter(pass -> pass.isLiveAt(s.at())).toList(), s, rules)
                : null;
    }

    private static @Nullable RegisteredPass best(Collection<RegisteredPass> passes, Situation s, RuleSet rules) {
        return passes.stream()
                .min(Comparator.<RegisteredPass>comparingInt(pass -> rank(s.with(pass), rules))
                        .thenComparing(RegisteredPass::validUntil, Comparator.reverseOrder())
                        .thenComparing(pass -> pass.number().value()))
                .orElse(null);
    }

    /** Covering this place and time first, then this time alone; of the others the one that ends last says most. */
    private static int rank(Situation situation, RuleSet rules) {
        return switch (firstOfPass(situation, rules)
                .map(InspectingRule::standing)
                .orElse(Standing.NONE)) {
            case VALID -> 0;
            case ROUTE_MISMATCH -> 1;
            default -> 2;
        };
    }

    private static Optional<InspectingRule> firstOfPass(Situation situation, RuleSet rules) {
        return rulesOf(Part.PASS).stream()
                .filter(rule -> rule.appliesTo(situation, rules))
                .findFirst();
    }

    private static List<InspectingRule> rulesOf(Part part) {
        return Arrays.stream(InspectingRule.values())
                .filter(rule -> rule.part() == part)
                .toList();
    }
}
