package org.freightpass.pass.applying.pages;

import java.time.Instant;
import java.util.Comparator;
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
        boolean amends,
        Instant changedAt) {

    /** What waits for its sender, then what waits for an office by its limit, then the rest, the newest first. */
    static final Comparator<Shown> DUE_FIRST = Comparator.comparing((Shown shown) -> !shown.editable)
            .thenComparing(shown -> !shown.open)
            .thenComparing(shown -> Objects.requireNonNullElse(shown.dueAt, Instant.MAX))
            .thenComparing(Shown::changedAt, Comparator.reverseOrder());

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
                application.amends() != null,
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
