package org.freightpass.notification.reports;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter wrote, when and about where. {@code telephone} is digits, perhaps with a plus in front, spaces and
 * hyphens; {@code telephoneDeletedAt} is since when none is kept, whether or not there was one.
 */
public record ToldReport(
        UUID id,
        Instant reportedAt,
        String county,
        @Nullable String road,
        @Nullable String direction,
        String description,
        @Nullable String checkpoint,
        @Nullable String plate,
        @Nullable String passNumber,
        @Nullable String telephone,
        @Nullable Instant telephoneDeletedAt) {

    /** The place in words, from the province down to the direction of travel. */
    public String place() {
        return Stream.of(Divisions.standard().fullName(new DivisionCode(county)), road, direction)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    /** The telephone as it is dialled; empty where there is none. */
    public String dialled() {
        return telephone == null ? "" : telephone.replaceAll("[^+0-9]", "");
    }

    /** Without the telephone and the words. */
    @Override
    public String toString() {
        return "ToldReport[" + id + "]";
    }
}
