package org.freightpass.pass.applying.web;

import java.util.List;
import java.util.UUID;
import org.freightpass.pass.applying.ApplicationForm;
import org.jspecify.annotations.Nullable;

/** An application as a client sends it; whatever is missing is told as a problem of the draft, not refused. */
record ApplicationBody(
        @Nullable Integer version,
        @Nullable UUID firmId,
        @Nullable String applicantDivision,
        @Nullable Vehicle vehicle,
        @Nullable Goods goods,
        @Nullable Way route,
        @Nullable List<@Nullable Member> crew,
        @Nullable String consignor,
        @Nullable String consignee,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean replaces,
        @Nullable String type,
        @Nullable Task task) {

    /** See {@link ApplicationForm.Task}. */
    record Task(@Nullable String text, @Nullable String orderedBy) {}

    /** See {@link ApplicationForm.Vehicle}. */
    record Vehicle(
            @Nullable String plate,
            @Nullable String plateColour,
            @Nullable String vin,
            @Nullable String transportCertificate,
            @Nullable String trailerPlate) {}

    /** See {@link ApplicationForm.Goods}. */
    record Goods(
            @Nullable String category,
            @Nullable String name,
            @Nullable String quantity) {}

    /** See {@link ApplicationForm.Way}. */
    record Way(
            @Nullable String origin,
            @Nullable String destination,
            @Nullable List<@Nullable String> via,
            boolean returnTrip) {}

    /** See {@link ApplicationForm.CrewMember}. */
    record Member(
            @Nullable String role,
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String telephone) {

        /** Without number and telephone: a body may end up in a log. */
        @Override
        public String toString() {
            return "Member[" + role + "]";
        }
    }

    ApplicationForm form() {
        return new ApplicationForm(
                firmId,
                PlainText.of("applicantDivision", applicantDivision),
                vehicleForm(),
                goodsForm(),
                wayForm(),
                crew == null ? List.of() : crewForm(crew),
                PlainText.of("consignor", consignor),
                PlainText.of("consignee", consignee),
                PlainText.of("validFrom", validFrom),
                PlainText.of("validUntil", validUntil),
                replaces,
                PlainText.of("type", type),
                task == null
                        ? null
                        : new ApplicationForm.Task(
                                PlainText.of("task.text", task.text), PlainText.of("task.orderedBy", task.orderedBy)));
    }

    private ApplicationForm.Vehicle vehicleForm() {
        return vehicle == null
                ? new ApplicationForm.Vehicle(null, null, null, null, null)
                : new ApplicationForm.Vehicle(
                        PlainText.of("vehicle.plate", vehicle.plate),
                        PlainText.of("vehicle.plateColour", vehicle.plateColour),
                        PlainText.of("vehicle.vin", vehicle.vin),
                        PlainText.of("vehicle.transportCertificate", vehicle.transportCertificate),
                        PlainText.of("vehicle.trailerPlate", vehicle.trailerPlate));
    }

    private ApplicationForm.Goods goodsForm() {
        return goods == null
                ? new ApplicationForm.Goods(null, null, null)
                : new ApplicationForm.Goods(
                        PlainText.of("goods.category", goods.category),
                        PlainText.of("goods.name", goods.name),
                        PlainText.of("goods.quantity", goods.quantity));
    }

    private ApplicationForm.Way wayForm() {
        if (route == null) {
            return new ApplicationForm.Way(null, null, List.of(), false);
        }
        var via = route.via == null ? List.<String>of() : viaForm("route.via", route.via);
        return new ApplicationForm.Way(
                PlainText.of("route.origin", route.origin),
                PlainText.of("route.destination", route.destination),
                via,
                route.returnTrip);
    }

    static List<String> viaForm(String field, List<@Nullable String> via) {
        return via.stream().map(place -> PlainText.orEmpty(field, place)).toList();
    }

    static List<ApplicationForm.CrewMember> crewForm(List<@Nullable Member> crew) {
        return crew.stream().map(ApplicationBody::memberForm).toList();
    }

    private static ApplicationForm.CrewMember memberForm(@Nullable Member member) {
        return member == null
                ? new ApplicationForm.CrewMember(null, null, null, null, null)
                : new ApplicationForm.CrewMember(
                        PlainText.of("crew.role", member.role),
                        PlainText.of("crew.name", member.name),
                        PlainText.of("crew.documentType", member.documentType),
                        PlainText.of("crew.documentNumber", member.documentNumber),
                        PlainText.of("crew.telephone", member.telephone));
    }
}
