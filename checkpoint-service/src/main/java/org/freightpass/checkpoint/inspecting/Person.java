package org.freightpass.checkpoint.inspecting;

import java.math.BigDecimal;
import java.time.Instant;
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

    /** Both samples taken here, the quick one negative: at the next checkpoint this one counts as sampled. */
    boolean isSampledHere() {
        return antigen == TestResult.NEGATIVE && pcrTakenHere;
    }
}
