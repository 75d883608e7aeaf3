package org.freightpass.pass.reviewing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.freightpass.contracts.PassType;
import org.jspecify.annotations.Nullable;

/**
 * All rules of reviews. A rule with a test is asked before each step and gives its refusal; one without is kept by
 * {@link Routing} or the use cases, and its text says what that is.
 */
public enum ReviewingRule {
    DEPARTMENT_BY_GOODS(
            "RV-01",
            "A cross-province application goes to the department of its goods category; one within the province, and"
                    + " a staff shuttle's, to the traffic-control and transport-support group; an emergency's to the"
                    + " transport department.",
            "Briefing of 16 April 2022; the table is an inference and can be edited"),
    PLACE_OF_THE_APPLICANT(
            "RV-02",
            "It goes to the department of the applicant's county; for applicants from elsewhere and drivers who name no"
                    + " county, of the end that lies in the province (the origin if both do). A development zone's goes"
                    + " to its city.",
            "Briefing of 16 April 2022; the second half is a decision"),
    DUE(
            "RV-03",
            "A review is due after the working time that the directory states; past it the application is reported as"
                    + " overdue, once.",
            "Decision: no source sets it"),
    OWN_DESK(
            "RV-04",
            "A reviewer sees and decides what lies with the own department, in the own division or below it.",
            "Decision: no source sets it",
            ReviewRefusal.NOT_YOUR_DESK,
            facts -> facts.by().reaches(facts.reviewed().desk())),
    OPEN_ONLY(
            "RV-05",
            "Only what is submitted or in review is claimed, released, returned, rejected or approved.",
            "Decision: no source sets it",
            ReviewRefusal.ALREADY_DECIDED,
            facts -> facts.reviewed().status().open()),
    ONE_REVIEWER(
            "RV-06",
            "What one reviewer has claimed no other decides; whoever claimed it, or nobody, must have.",
            "Decision: no source sets it",
            ReviewRefusal.CLAIMED_BY_ANOTHER,
            facts -> facts.reviewed().claimedBy() == null
                    || facts.by().desk() == null
                    || facts.by().subject().equals(facts.reviewed().claimedBy())),
    RELEASE_CLAIMED(
            "RV-07",
            "Only what is claimed is released.",
            "Decision: no source sets it",
            ReviewRefusal.NOT_CLAIMED,
            facts -> !(facts.step() instanceof ReviewStep.Release)
                    || facts.reviewed().status() == ReviewCase.Status.IN_REVIEW),
    REASONS_GIVEN(
            "RV-08",
            "Returning and rejecting give reasons, returning for each field to be mended.",
            "Decision: no source sets it",
            ReviewRefusal.REASON_MISSING,
            facts -> switch (facts.step()) {
                case ReviewStep.Return back ->
                    !back.reasons().isEmpty()
                            && back.reasons().stream()
                                    .noneMatch(reason -> reason.text().isBlank());
                case ReviewStep.Reject reject -> !reject.reason().isBlank();
                case ReviewStep.Claim c -> true;
                case ReviewStep.Release r -> true;
                case ReviewStep.Approve a -> true;
            }),
    APPROVING_ISSUES(
            "RV-09",
            "Approving issues the pass in the same transaction; an application whose pass cannot be issued stays open.",
            "Briefing of 16 April 2022: verified, then issued"),
    WHITELISTED_AT_ONCE(
            "RV-10",
            "An application or amendment of a whitelisted firm for goods its entry covers is approved at once when"
                    + " every rule of applying holds; one for an emergency pass or a staff shuttle never is.",
            "Whitelist of enterprises, 14 April 2022; automatic approval is a decision"),
    AMENDMENTS(
            "RV-11",
            "An amendment is reviewed by the department that issued the pass; approving it amends the pass in the same"
                    + " transaction, and one whose pass has ended or changed since stays open, with the reason.",
            "Notice of 14 April 2022: person and pass must match; the review is a decision"),
    ON_THE_SPOT(
            "RV-12",
            "At a checkpoint an officer of it issues passes within the province, for the traffic-control and"
                    + " transport-support group of its county and under that county's numbers.",
            "Briefing of 16 April 2022: also when passing a retained checkpoint"),
    AS_SEEN(
            "RV-13",
            "What was submitted anew since a reviewer's page was opened is not decided from that page.",
            "Decision: no source sets it",
            ReviewRefusal.SUBMITTED_ANEW,
            facts -> facts.seen() == null
                    || facts.step() instanceof ReviewStep.Claim
                    || facts.step() instanceof ReviewStep.Release
                    || facts.seen().equals(facts.reviewed().submittedAt())),
    DUE_FIRST(
            "RV-14",
            "A desk's queue begins with the goods that have priority in the season, then shows what is due first; when"
                    + " one is decided the next one opens that nobody else has claimed.",
            "Decision: no source sets it"),
    SOON_OVERDUE(
            "RV-15",
            "An open application that is due within two hours, or was due, counts as soon overdue.",
            "Decision: no source sets it"),
    SEASONS(
            "RV-16",
            "An administrator gives a kind of goods priority from a time on, now at the earliest, for 184 days at most.",
            "Briefing of April 2022: farm inputs reach the villages fast; the figures are a decision"),
    MANY_AT_ONCE(
            "RV-17",
            "At most 500 applications are approved at once on the page, after a summary that names those to be skipped and"
                    + " why; what stands in the way by then is skipped as well.",
            "Decision: no source sets it"),
    SEARCH(
            "RV-18",
            "A desk searches what lies with it or below by pass number (check digits are checked), application number,"
                    + " plate, driver's last four, day, or two characters of a firm's name at least.",
            "Decision: no source sets it");

    /** {@link #MANY_AT_ONCE}. */
    public static final int MOST_AT_ONCE = 500;

    static final Duration SOON = Duration.ofHours(2);
    static final Duration LONGEST_SEASON = Duration.ofDays(184);
    private static final Duration SLOW_CLOCK = Duration.ofMinutes(5);

    /** What is known when a step is to be taken; {@code seen} is when that was submitted which the reviewer looked at. */
    record Facts(
            ReviewStep step,
            ReviewCase reviewed,
            Reviewer by,
            @Nullable Instant seen) {}

    private final String id;
    private final String text;
    private final String source;
    private final @Nullable ReviewRefusal refusal;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Predicate<Facts> allowed;

    ReviewingRule(String id, String text, String source) {
        this(id, text, source, null, facts -> true);
    }

    ReviewingRule(String id, String text, String source, @Nullable ReviewRefusal refusal, Predicate<Facts> allowed) {
        this.id = id;
        this.text = text;
        this.source = source;
        this.refusal = refusal;
        this.allowed = allowed;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return source;
    }

    /** {@link #WHITELISTED_AT_ONCE}. */
    public static boolean mayBeAutomatic(PassType type) {
        return type == PassType.UNIFIED || type == PassType.IN_PROVINCE;
    }

    /** {@link #SOON_OVERDUE}: what is due until then. */
    public static Instant soon(Instant now) {
        return now.plus(SOON);
    }

    /** {@link #SEASONS}; a few minutes back are a slow clock. */
    static Optional<KeepingSeasons.Fault> fault(Season season, Instant now) {
        if (season.from().isBefore(now.minus(SLOW_CLOCK))) {
            return Optional.of(KeepingSeasons.Fault.BACKWARD);
        }
        if (!season.from().isBefore(season.until())) {
            return Optional.of(KeepingSeasons.Fault.REVERSED);
        }
        return season.from().plus(LONGEST_SEASON).isBefore(season.until())
                ? Optional.of(KeepingSeasons.Fault.TOO_LONG)
                : Optional.empty();
    }

    static Optional<ReviewRefusal> refusing(Facts facts) {
        return Arrays.stream(values())
                .filter(rule -> !rule.allowed.test(facts))
                .findFirst()
                .map(rule -> rule.refusal);
    }
}
