package org.freightpass.checkpoint.inspecting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.checkpoint.inspecting.Person;
import org.freightpass.checkpoint.inspecting.Situation;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /inspections} as it came; {@link InspectionReading} makes a command of it. */
record InspectionRequest(
        @Nullable UUID inspectionId,
        @Nullable String checkpoint,
        @Nullable Instant observedAt,
        @Nullable Instant arrivedAt,
        @Nullable String token,
        @Nullable String passNumber,
        @Nullable String plate,
        @Nullable String plateColour,
        Situation.@Nullable Direction travelDirection,
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
            Person.@Nullable Role role,
            @Nullable BigDecimal temperatureC,
            Person.@Nullable HealthCode healthCode,
            @Nullable Boolean itineraryStarred,
            @Nullable Test lastTest,
            Person.@Nullable TestResult antigen,
            @Nullable Boolean pcrTakenHere) {}

    /** The last test. */
    record Test(
            Person.@Nullable TestResult result,
            @Nullable Instant sampledAt,
            @Nullable Instant reportedAt) {}
}
