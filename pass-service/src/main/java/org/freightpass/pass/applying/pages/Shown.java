package org.freightpass.pass.applying.pages;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.freightpass.pass.applying.Application;
import org.jspecify.annotations.Nullable;

/**
 * An application as lists show it.
 *
 * @param tone of its state, as the kit's parts name tones
 */
record Shown(
        UUID id,
        Application.Status status,
        String tone,
        String plate,
        String route,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable String passNumber,
        boolean editable,
        boolean open,
        @Nullable String amends,
        Instant changedAt) {

    static Shown of(Application application) {
        Application.Status status = application.status();
        boolean waits = status == Application.Status.DRAFT || status == Application.Status.RETURNED;
        boolean reviewed = status == Application.Status.SUBMITTED || status == Application.Status.IN_REVIEW;
        return new Shown(
                application.id(),
                status,
                tone(status),
                Objects.requireNonNullElse(application.form().vehicle().plate(), ""),
                ApplicationPages.route(application),
                application.submittedAt(),
                application.dueAt(),
                application.passNumber() == null
                        ? null
                        : application.passNumber().value(),
                waits && application.amends() == null,
                waits || reviewed,
                application.amends() == null
                        ? null
                        : application.amends().number().value(),
                application.changedAt());
    }

    private static String tone(Application.Status status) {
        return switch (status) {
            case DRAFT, WITHDRAWN -> "OVER";
            case SUBMITTED, IN_REVIEW -> "WAIT";
            case RETURNED -> "ASK";
            case REJECTED -> "BAD";
            case APPROVED -> "GOOD";
        };
    }
}
