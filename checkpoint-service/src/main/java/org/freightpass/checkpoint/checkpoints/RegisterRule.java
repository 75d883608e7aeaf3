package org.freightpass.checkpoint.checkpoints;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every rule of the register, and what it says where it refuses. */
public enum RegisterRule {
    SITE_FORBIDDEN("CR-01", "A checkpoint stands on no main line and in no service area."),
    SECTION_TAKEN(
            "CR-02",
            "One checkpoint for a road section and direction; without kilometres a section is the road within the"
                    + " county, without a direction it is both."),
    DEADLINE_PAST("CR-03", "A deadline lies ahead."),
    APPROVE_REGISTERED("CR-04", "Only a registered checkpoint is approved; one that is retained is approved anew."),
    ORDER_STANDING("CR-05", "Only a checkpoint that stands and is not ordered away yet is ordered away."),
    CONFIRM_ORDERED("CR-06", "Only a removal that was ordered is confirmed."),
    OUTSIDE_DIVISION("CR-07", "A keeper keeps the register of the own division."),
    COUNTY_FULL("CR-08", "A county has 999 codes, none of which is used again."),
    OVERDUE("CR-09", "A removal past its deadline is told once, and is a matter of accountability."),
    GATE_DUTIES(
            "CR-10",
            "At a factory gate every vehicle is disinfected and every person registered; no other site has these"
                    + " duties."),
    PHOTO_MISSING("CR-11", "A removal is confirmed with a photograph of the place: JPEG, PNG or WebP, at most 5 MB."),
    REPORT_READERS(
            "CR-12",
            "A report is read by the hotline's agents with a line and supervisors, who judge it, and by whoever keeps the"
                    + " register of its county. Each reading is written down, who and when, before the answer leaves;"
                    + " an administrator sees who has read, and no report."),
    REPORTER_FORGOTTEN(
            "CR-13",
            "90 days after a report its telephone and its reporter's account are deleted, as the alert that it raised;"
                    + " its words stay.");

    private static final Duration REPORTER_KEPT = Duration.ofDays(90);

    private final String id;
    private final String text;

    RegisterRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    static Optional<RegisterRule> againstNew(Site site, Spot spot, Collection<Checkpoint> ofCounty) {
        if (site.isForbidden()) {
            return Optional.of(SITE_FORBIDDEN);
        }
        var taken = ofCounty.stream()
                .filter(other -> !(other.stage() instanceof Stage.Removed))
                .anyMatch(other -> spot.isSameSection(other.spot()));
        return taken ? Optional.of(SECTION_TAKEN) : Optional.empty();
    }

    static Optional<RegisterRule> againstApproval(Checkpoint checkpoint) {
        return switch (checkpoint.stage()) {
            case Stage.Registered registered -> Optional.empty();
            case Stage.Retained retained -> Optional.empty();
            case Stage.RemovalOrdered ordered -> Optional.of(APPROVE_REGISTERED);
            case Stage.Removed removed -> Optional.of(APPROVE_REGISTERED);
        };
    }

    static Optional<RegisterRule> againstOrder(Checkpoint checkpoint, Instant deadline, Instant now) {
        if (!deadline.isAfter(now)) {
            return Optional.of(DEADLINE_PAST);
        }
        return switch (checkpoint.stage()) {
            case Stage.Registered registered -> Optional.empty();
            case Stage.Retained retained -> Optional.empty();
            case Stage.RemovalOrdered ordered -> Optional.of(ORDER_STANDING);
            case Stage.Removed removed -> Optional.of(ORDER_STANDING);
        };
    }

    static Optional<RegisterRule> againstConfirmation(Checkpoint checkpoint, @Nullable Photo photo) {
        if (!(checkpoint.stage() instanceof Stage.RemovalOrdered)) {
            return Optional.of(CONFIRM_ORDERED);
        }
        return photo == null ? Optional.of(PHOTO_MISSING) : Optional.empty();
    }

    /** Of reports made then or earlier the telephone is kept no longer. */
    static Instant forgottenUpTo(Instant now) {
        return now.minus(REPORTER_KEPT);
    }

    /** A deadline is over at its own instant. */
    static boolean isOverdue(Checkpoint checkpoint, Instant now) {
        return checkpoint.stage() instanceof Stage.RemovalOrdered ordered && !now.isBefore(ordered.deadline());
    }
}
