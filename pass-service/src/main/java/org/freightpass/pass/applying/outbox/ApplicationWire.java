package org.freightpass.pass.applying.outbox;

import java.time.Instant;
import java.util.Optional;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationForm;
import org.jspecify.annotations.Nullable;

/** From the application as this service knows it to the one that others read. Stateless. */
final class ApplicationWire {

    private ApplicationWire() {}

    /** Nothing for one that was never submitted. */
    static Optional<ApplicationState> state(Application application) {
        return Optional.ofNullable(application.accepted())
                .map(accepted -> new ApplicationState(
                        application.id().toString(),
                        application.version(),
                        ApplicationState.Status.valueOf(application.status().name()),
                        application.form().firmId() == null
                                ? null
                                : application.form().firmId().toString(),
                        accepted.plate().value(),
                        accepted.goods(),
                        accepted.origin().value(),
                        accepted.destination().value(),
                        accepted.desk().department(),
                        accepted.desk().division().value(),
                        application.dueAt(),
                        application.reasons().stream()
                                .map(reason ->
                                        new ApplicationState.Reason(reason.field(), reason.code(), reason.text()))
                                .toList(),
                        application.passNumber() == null
                                ? null
                                : application.passNumber().value(),
                        application.amends() == null
                                ? null
                                : application.amends().number().value(),
                        application.changedAt()));
    }

    /** What the trail keeps of an application. */
    record Audited(
            int version,
            String status,
            ApplicationForm.Vehicle vehicle,
            ApplicationForm.Goods goods,
            ApplicationForm.Way route,
            int crew,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable Instant dueAt,
            @Nullable String type,
            ApplicationForm.@Nullable Task task,
            @Nullable String amends) {}

    static Audited audited(Application application) {
        var form = application.form();
        return new Audited(
                application.version(),
                application.status().name(),
                form.vehicle(),
                form.goods(),
                form.route(),
                form.crew().size(),
                form.validFrom(),
                form.validUntil(),
                application.dueAt(),
                form.type(),
                form.task(),
                application.amends() == null
                        ? null
                        : application.amends().number().value());
    }
}
