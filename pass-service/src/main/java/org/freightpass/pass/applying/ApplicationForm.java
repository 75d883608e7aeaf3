package org.freightpass.pass.applying;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was typed: anything may be missing or wrong while it is a draft. Instants are ISO 8601 texts
 * with an offset; {@code validUntil} is the first instant that is over.
 *
 * @param type the type of pass asked for; absent: UNIFIED or IN_PROVINCE, as the ends say
 * @param task what an emergency transport is for
 */
public record ApplicationForm(
        @Nullable UUID firmId,
        @Nullable String applicantDivision,
        Vehicle vehicle,
        Goods goods,
        Way route,
        List<CrewMember> crew,
        @Nullable String consignor,
        @Nullable String consignee,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean replaces,
        @Nullable String type,
        @Nullable Task task) {

    public ApplicationForm {
        crew = List.copyOf(crew);
    }

    /** Of whatever type the ends say. */
    public ApplicationForm(
            @Nullable UUID firmId,
            @Nullable String applicantDivision,
            Vehicle vehicle,
            Goods goods,
            Way route,
            List<CrewMember> crew,
            @Nullable String consignor,
            @Nullable String consignee,
            @Nullable String validFrom,
            @Nullable String validUntil,
            boolean replaces) {
        this(
                firmId,
                applicantDivision,
                vehicle,
                goods,
                route,
                crew,
                consignor,
                consignee,
                validFrom,
                validUntil,
                replaces,
                null,
                null);
    }

    /** The vehicle that pulls; a trailer is noted beside it. */
    public record Vehicle(
            @Nullable String plate,
            @Nullable String plateColour,
            @Nullable String vin,
            @Nullable String transportCertificate,
            @Nullable String trailerPlate) {}

    /** What is carried. */
    public record Goods(
            @Nullable String category,
            @Nullable String name,
            @Nullable String quantity) {}

    /** Where from, where to, what lies between, and whether the way back counts too. */
    public record Way(@Nullable String origin, @Nullable String destination, List<String> via, boolean returnTrip) {
        public Way {
            via = List.copyOf(via);
        }
    }

    /** What an emergency transport is for, and whose order it is. */
    public record Task(@Nullable String text, @Nullable String orderedBy) {}

    /** Someone on board: DRIVER, COMPANION, or STAFF, who is on the approved list of a staff shuttle. */
    public record CrewMember(
            @Nullable String role,
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String telephone) {
        boolean driver() {
            return "DRIVER".equals(role);
        }

        boolean staff() {
            return "STAFF".equals(role);
        }

        boolean residentId() {
            return documentType == null || "RESIDENT_ID".equals(documentType);
        }

        /** Without number and telephone: a form may end up in a log. */
        @Override
        public String toString() {
            return "CrewMember[" + role + "]";
        }
    }

    /** With another's goods and way. */
    public ApplicationForm along(Goods others, Way way) {
        return with(vehicle, others, way, crew);
    }

    public ApplicationForm with(Vehicle other) {
        return with(other, goods, route, crew);
    }

    /** With this driver in the first place; companions stay. */
    public ApplicationForm with(CrewMember driver) {
        var others = crew.stream().skip(1);
        return with(
                vehicle, goods, route, Stream.concat(Stream.of(driver), others).toList());
    }

    private ApplicationForm with(Vehicle another, Goods others, Way way, List<CrewMember> people) {
        return new ApplicationForm(
                firmId,
                applicantDivision,
                another,
                others,
                way,
                people,
                consignor,
                consignee,
                validFrom,
                validUntil,
                replaces,
                type,
                task);
    }

    /** For a time that follows, with this crew and way: nothing is left to be replaced. */
    ApplicationForm renewed(String from, @Nullable String until, List<CrewMember> now, List<String> via) {
        return new ApplicationForm(
                firmId,
                applicantDivision,
                vehicle,
                goods,
                new Way(route.origin(), route.destination(), via, route.returnTrip()),
                now,
                consignor,
                consignee,
                from,
                until,
                false,
                type,
                task);
    }

    /** For a desk that issues under its own county, wherever the applicant comes from. */
    public ApplicationForm inDivision(DivisionCode county) {
        return new ApplicationForm(
                firmId,
                county.value(),
                vehicle,
                goods,
                route,
                crew,
                consignor,
                consignee,
                validFrom,
                validUntil,
                replaces);
    }

    ApplicationForm ofFirm(@Nullable UUID firm) {
        return new ApplicationForm(
                firm,
                applicantDivision,
                vehicle,
                goods,
                route,
                crew,
                consignor,
                consignee,
                validFrom,
                validUntil,
                replaces,
                type,
                task);
    }
}
