package org.freightpass.pass.applying.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.PassType;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.ApplyingResult.Finding;
import org.freightpass.pass.protecting.Masking;
import org.jspecify.annotations.Nullable;

/** An application as the API answers it; the numbers of its crew are masked. */
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
        @Nullable UUID bulkId,
        Instant createdAt,
        Instant changedAt) {

    /** What has to be mended before the draft can be submitted. */
    record Wrong(@Nullable String field, String code, String text) {}

    static ApplicationResponse of(Application a, List<Finding> findings) {
        var form = a.form();
        var accepted = a.accepted();
        return new ApplicationResponse(
                a.id(),
                a.version(),
                a.status(),
                accepted == null ? null : accepted.type(),
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
                form.crew().stream().map(ApplicationResponse::masked).toList(),
                form.consignor(),
                form.consignee(),
                form.validFrom(),
                form.validUntil(),
                form.replaces(),
                a.bulk() == null ? null : a.bulk().bulk(),
                a.createdAt(),
                a.changedAt());
    }

    private static ApplicationForm.CrewMember masked(ApplicationForm.CrewMember member) {
        return new ApplicationForm.CrewMember(
                member.role(),
                member.name(),
                member.documentType(),
                member.documentNumber() == null ? null : Masking.number(member.documentNumber()),
                member.telephone() == null ? null : Masking.number(member.telephone()));
    }
}
