package org.freightpass.checkpoint.stopping;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every rule about what follows a decision, and what it says. */
public enum StoppingRule {
    EXCESS_DEMAND(
            "ST-01",
            "Whoever is held or delayed beyond the decision is a case of excess demand, told once for an inspection and"
                    + " reason."),
    HELD_BY_DECISION(
            "ST-02", "A vehicle that the decision itself holds or hands to the police is not stopped beyond it."),
    REASON_IN_WORDS("ST-03", "The reason OTHER says in words what it was."),
    PASS_AND_PLATE("ST-04", "Who reports a stop without an account names a pass and the plate that it belongs to."),
    REPORTS_LIMITED(
            "ST-05",
            "Reports of one pass about one checkpoint and reason within an hour are one; a pass has at most six an"
                    + " hour."),
    NOTHING_PERSONAL("ST-06", "The text of such a report holds no number of seven digits or more."),
    SAMPLED_HERE("ST-07", "A result belongs to an inspection at which a sample was due or taken."),
    RESULT_STANDS(
            "ST-08", "A result is told once; a positive one takes the place of a negative, never the other way round."),
    TOLD_AHEAD(
            "ST-09",
            "A positive result is told where the vehicle was sampled and in every place that its pass says lies ahead."),
    LONG_STOP(
            "ST-10",
            "A vehicle waits 15 minutes at most; 30 or more are a long stop, told once for a checkpoint and hour.");

    /** What a vehicle should wait at most. */
    public static final int AIM_MINUTES = 15;

    static final int LONG_MINUTES = 30;
    static final int MOST_REPORTS = 6;
    static final Duration REPORTS_WITHIN = Duration.ofHours(1);

    private final String id;
    private final String text;

    StoppingRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    static Optional<StoppingRule> againstStop(SeenInspection seen, Reason reason, @Nullable String note) {
        return seen.heldByDecision() ? Optional.of(HELD_BY_DECISION) : againstWords(reason, note);
    }

    static Optional<StoppingRule> againstWords(Reason reason, @Nullable String note) {
        return reason == Reason.OTHER && note == null ? Optional.of(REASON_IN_WORDS) : Optional.empty();
    }

    static Optional<StoppingRule> againstReport(DriverReport report, boolean belongs, int reportsBefore) {
        if (!belongs) {
            return Optional.of(PASS_AND_PLATE);
        }
        var note = report.note();
        if (note != null && note.replaceAll("(?<=\\d)[ -](?=\\d)", "").matches("(?s).*\\d{7}.*")) {
            return Optional.of(NOTHING_PERSONAL);
        }
        return reportsBefore >= MOST_REPORTS ? Optional.of(REPORTS_LIMITED) : againstWords(report.reason(), note);
    }

    static Optional<StoppingRule> againstResult(SeenInspection seen, SampleResult asked, @Nullable SampleResult known) {
        if (!seen.sampled()) {
            return Optional.of(SAMPLED_HERE);
        }
        return known == SampleResult.POSITIVE && asked == SampleResult.NEGATIVE
                ? Optional.of(RESULT_STANDS)
                : Optional.empty();
    }

    static boolean isLong(int minutes) {
        return minutes >= LONG_MINUTES;
    }

    /** Reports within the same hour of the clock are one. */
    static Instant hourOf(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /** Why a vehicle was stopped; none of them is a ground. */
    public enum Reason {
        RETEST_WITHIN_48H,
        PROOF_24H_DEMANDED,
        PCR_RESULT_AWAITED,
        REFUSED_BY_PLATE,
        EXTRA_APP_DEMANDED,
        OTHER
    }
}
