package org.freightpass.contracts.event.payload;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.PlateColour;
import org.jspecify.annotations.Nullable;

/**
 * What was decided at a checkpoint, with codes and counts only: health details stay in the service. {@code officer} is
 * the account, {@code asOf} the time that the view of passes was complete to. What was decided without a network and
 * brought here later says what the driver was told.
 */
public record InspectionRecord(
        String inspectionId,
        String checkpoint,
        String county,
        Instant observedAt,
        Instant decidedAt,
        String plate,
        @Nullable PlateColour plateColour,
        @Nullable String passNumber,
        @Nullable Integer passVersion,
        Standing standing,
        Outcome outcome,
        Lane lane,
        List<String> reasons,
        List<String> actions,
        String ruleSet,
        int personCount,
        @Nullable Integer minutesWaited,
        @Nullable Presented presented,
        String officer,
        Instant asOf,
        Freshness freshness,
        @Nullable Standing offlineStanding,
        @Nullable Outcome offlineOutcome,
        @Nullable Conflict conflict,
        @Nullable Sampled sampled) {

    /** How many people of each role a sample was taken of here: roles stand for people. */
    public record Sampled(int drivers, int companions) {
        public Sampled {
            Field.atLeast(0, drivers, "sampled.drivers");
            Field.atLeast(0, companions, "sampled.companions");
        }
    }

    /** How what a scanner without a network had told the driver differs from what is decided afterwards. */
    public enum Conflict {
        /** It let a vehicle go on that this decision keeps, or honoured a pass that had ended. */
        RELEASED,
        /** It kept a vehicle that this decision lets go on. */
        KEPT
    }

    /**
     * What was shown of the pass, and the way the vehicle took; what watches for misuse needs no other source.
     *
     * @param by how the pass was found
     * @param codeVersion the pass's version as the scanned code states it
     * @param origin county where the pass's route begins
     * @param destination county where it ends
     */
    public record Presented(
            By by,
            @Nullable Integer codeVersion,
            @Nullable TravelDirection travelDirection,
            @Nullable String origin,
            @Nullable String destination) {

        /** How a pass was found. */
        public enum By {
            CODE,
            NUMBER,
            PLATE,
            NONE
        }

        /** Which way on the pass's route. */
        public enum TravelDirection {
            OUTBOUND,
            RETURN
        }

        public Presented {
            Field.required(by, "presented.by");
        }
    }

    public InspectionRecord {
        Field.text(inspectionId, "inspectionId");
        Field.text(checkpoint, "checkpoint");
        Field.text(county, "county");
        Field.required(observedAt, "observedAt");
        Field.required(decidedAt, "decidedAt");
        Field.text(plate, "plate");
        Field.required(standing, "standing");
        Field.required(outcome, "outcome");
        Field.required(lane, "lane");
        reasons = List.copyOf(Field.required(reasons, "reasons"));
        actions = List.copyOf(Field.required(actions, "actions"));
        Field.text(ruleSet, "ruleSet");
        Field.atLeast(0, personCount, "personCount");
        Field.text(officer, "officer");
        Field.required(asOf, "asOf");
        Field.required(freshness, "freshness");
    }
}
