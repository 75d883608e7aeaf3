package org.freightpass.pass.scanning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** All rules of showing where a pass was looked at. No source sets them. */
public enum ScanRule {
    OWN_VEHICLE(
            "SC-01",
            "An inspection belongs to a pass where the pass was found and was the vehicle's own; what was forged, unknown,"
                    + " not checked or of another vehicle is told by alerts and not here."),
    OUTCOME_IN_THREE(
            "SC-02",
            "Of an inspection is told at which checkpoint, when, and whether the vehicle went on, had something to complete"
                    + " on the spot, or was kept; why it was kept, samples, persons and officers stay with the checkpoint."),
    FOURTEEN_DAYS("SC-03", "An inspection is shown for 14 days and then forgotten."),
    FEW("SC-04", "The newest 20 inspections of a pass are shown.");

    /** {@link #FEW}. */
    public static final int SHOWN = 20;

    private static final Duration KEPT = Duration.ofDays(14);
    private static final Set<String> NOT_ITS_OWN =
            Set.of("FORGED", "UNKNOWN", "UNVERIFIED", "FOREIGN", "VEHICLE_MISMATCH", "NONE");

    private final String id;
    private final String text;

    ScanRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String source() {
        return "Decision: no source sets it";
    }

    /** {@link #OWN_VEHICLE}: by the contract's name of the pass's standing. */
    public static boolean belongs(String standing) {
        return !NOT_ITS_OWN.contains(standing);
    }

    /** {@link #OUTCOME_IN_THREE}: by the contract's name of the outcome; nothing for one that is not known. */
    public static Optional<Scan.Told> told(String outcome) {
        return switch (outcome) {
            case "RELEASE", "SAMPLE_AND_RELEASE" -> Optional.of(Scan.Told.WENT_ON);
            case "COMPLETE_ON_SITE" -> Optional.of(Scan.Told.COMPLETED);
            case "REFER_POLICE", "HOLD_HEALTH" -> Optional.of(Scan.Told.KEPT);
            default -> Optional.empty();
        };
    }

    /** {@link #FOURTEEN_DAYS}: what was before is forgotten. */
    public static Instant forgotten(Instant now) {
        return now.minus(KEPT);
    }
}
