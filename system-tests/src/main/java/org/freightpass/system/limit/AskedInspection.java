package org.freightpass.system.limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of an inspection, field for field as checkpoint-service reads it. */
record AskedInspection(
        @Nullable UUID inspectionId,
        @Nullable String checkpoint,
        @Nullable Instant observedAt,
        @Nullable Instant arrivedAt,
        @Nullable String token,
        @Nullable String passNumber,
        @Nullable String plate,
        @Nullable String plateColour,
        @Nullable String travelDirection,
        @Nullable Route claimedRoute,
        @Nullable Boolean arrivalNotice,
        @Nullable Boolean emergencyPermit,
        @Nullable Boolean disinfected,
        @Nullable List<@Nullable String> crewSeen,
        @Nullable List<@Nullable Human> persons,
        @Nullable Integer atLeastVersion) {

    /** What the driver says. */
    record Route(@Nullable String origin, @Nullable String destination) {}

    /** One person on board. */
    record Human(
            @Nullable String role,
            @Nullable BigDecimal temperatureC,
            @Nullable String healthCode,
            @Nullable Boolean itineraryStarred,
            @Nullable Test lastTest,
            @Nullable String antigen,
            @Nullable Boolean pcrTakenHere) {}

    /** The last test. */
    record Test(
            @Nullable String result,
            @Nullable Instant sampledAt,
            @Nullable Instant reportedAt) {}
}
