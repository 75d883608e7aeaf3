package org.freightpass.pass.applying.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.PassType;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.MaskedCrew;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.jspecify.annotations.Nullable;

/** An application as the API answers it; the numbers of its crew are masked. Before submission the type is the one asked for. */
record ApplicationResponse(
        UUID id,
        int version,
        Application.Status status,
        @Nullable PassType type,
        @Nullable Department department,
        @Nullable String division,
        @Nullable String passNumber,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        List<Application.Reason> reasons,
        List<Wrong> problems,
        @Nullable UUID firmId,
        @Nullable String applicantDivision,
        ApplicationForm.Vehicle vehicle,
        ApplicationForm.Goods goods,
        ApplicationForm.Way route,
        List<ApplicationForm.CrewMember> crew,
        @Nullable String consignor,
        @Nullable String consignee,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean replaces,
        ApplicationForm.@Nullable Task task,
        @Nullable Amendment amendment,
        @Nullable UUID bulkId,
        Instant createdAt,
        Instant changedAt) {

    /** What has to be mended before the draft can be submitted. */
    record Wrong(@Nullable String field, String code, String text) {}

    /** The live pass that is to be amended, and the version, crew and way it had when that was asked for. */
    record Amendment(
            String number, String typedNumber, int version, List<ApplicationForm.CrewMember> crew, List<String> via) {
        static Amendment of(Application.Amends pass) {
            return new Amendment(
                    pass.number().value(),
                    PassNumbers.typed(pass.number()),
                    pass.version(),
                    MaskedCrew.of(pass.crew()),
                    pass.via().stream().map(PlaceCode::value).toList());
        }
    }

    static ApplicationResponse of(Application a, List<Finding> findings) {
        var form = a.form();
        var accepted = a.accepted();
        return new ApplicationResponse(
                a.id(),
                a.version(),
                a.status(),
                accepted == null ? asked(form) : accepted.type(),
                accepted == null ? null : accepted.desk().department(),
                accepted == null ? null : accepted.desk().division().value(),
                a.passNumber() == null ? null : a.passNumber().value(),
                a.submittedAt(),
                a.dueAt(),
                a.reasons(),
                findings.stream()
                        .map(f -> new Wrong(f.field(), f.code(), f.text()))
                        .toList(),
                form.firmId(),
                form.applicantDivision(),
                form.vehicle(),
                form.goods(),
                form.route(),
                MaskedCrew.of(form.crew()),
                form.consignor(),
                form.consignee(),
                form.validFrom(),
                form.validUntil(),
                form.replaces(),
                form.task(),
                a.amends() == null ? null : Amendment.of(a.amends()),
                a.bulk() == null ? null : a.bulk().bulk(),
                a.createdAt(),
                a.changedAt());
    }

    private static @Nullable PassType asked(ApplicationForm form) {
        return Arrays.stream(PassType.values())
                .filter(type -> type.name().equalsIgnoreCase(form.type()))
                .findFirst()
                .orElse(null);
    }
}
