package org.freightpass.checkpoint.inspecting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What was seen of one person on board. Never leaves this service. */
public record Person(
        Role role,
        BigDecimal temperature,
        HealthCode healthCode,
        boolean itineraryStarred,
        @Nullable LastTest lastTest,
        @Nullable TestResult antigen,
        boolean pcrTakenHere) {

    /** Why someone is on board. */
    public enum Role {
        DRIVER,
        COMPANION
    }

    /** The colour of a health code; {@code UNKNOWN} where the code service gives none. */
    public enum HealthCode {
        GREEN,
        YELLOW,
        ORANGE,
        RED,
        UNKNOWN
    }

    /** What a test said. */
    public enum TestResult {
        NEGATIVE,
        POSITIVE
    }

    /** The last nucleic-acid test before this checkpoint. */
    public record LastTest(TestResult result, @Nullable Instant sampledAt, Instant reportedAt) {}

    boolean isPositive() {
        return antigen == TestResult.POSITIVE || (lastTest != null && lastTest.result() == TestResult.POSITIVE);
    }

    /** Ages are counted in whole minutes, as reports state them: a test of 48 h and some seconds is 48 h old. */
    boolean hasCurrentTest(Instant at, RuleSet rules) {
        if (lastTest == null || lastTest.result() != TestResult.NEGATIVE) {
            return false;
        }
        var age = Duration.between(rules.startOf(lastTest), at).truncatedTo(ChronoUnit.MINUTES);
        return age.compareTo(rules.testWindow()) <= 0;
    }

    /** Both samples taken here, the quick one negative: there is nothing left to wait for. */
    boolean isSampledHere() {
        return antigen == TestResult.NEGATIVE && pcrTakenHere;
    }

    boolean lacksTest(Instant at, RuleSet rules) {
        return !isPositive() && !hasCurrentTest(at, rules) && !isSampledHere();
    }
}
