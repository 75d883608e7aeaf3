package org.freightpass.checkpoint.inspecting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated set of rules: which of them speak, and their limits. Rules about passes find a pass's standing in every set;
 * one that is not in the set adds neither reason nor action.
 *
 * @param rules ids of the rules that speak
 * @param temperatureLimit degrees Celsius from which a temperature is abnormal
 * @param clockTolerance how far a telephone's clock may be off before its officer is told
 * @param testClock from which of a test's times the window runs
 */
public record RuleSet(
        String id,
        Set<String> rules,
        Duration testWindow,
        TestClock testClock,
        BigDecimal temperatureLimit,
        Duration earlierWindow,
        Set<Person.HealthCode> holdingCodes,
        Duration clockTolerance) {
    public RuleSet {
        rules = Set.copyOf(rules);
        holdingCodes = Set.copyOf(holdingCodes);
    }

    /** When a test's window begins. */
    public enum TestClock {
        REPORT,
        SAMPLING
    }

    boolean has(InspectingRule rule) {
        return rules.contains(rule.id());
    }

    Instant startOf(Person.LastTest test) {
        @Nullable Instant sampled = test.sampledAt();
        return testClock == TestClock.SAMPLING && sampled != null ? sampled : test.reportedAt();
    }
}
