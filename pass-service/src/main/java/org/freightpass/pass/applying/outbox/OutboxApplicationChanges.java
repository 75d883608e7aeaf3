package org.freightpass.pass.applying.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.event.EventType;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.ApplicationChanges;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves each change of an application in the audit trail and, from submission on, in the outbox, within the caller's
 * transaction. Drafts are nobody else's business.
 */
@Component
final class OutboxApplicationChanges implements ApplicationChanges {
    private final Outbox outbox;
    private final Auditing auditing;
    private final JsonMapper json;

    OutboxApplicationChanges(Outbox outbox, Auditing auditing, JsonMapper json) {
        this.outbox = outbox;
        this.auditing = auditing;
        this.json = json;
    }

    @Override
    public void recorded(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        outbox.appendAll(changes.stream().flatMap(this::event).toList());
        auditing.recordAll(changes.stream().map(this::entry).toList());
    }

    private Stream<OutgoingEvent> event(Change change) {
        return ApplicationWire.state(change.after()).stream()
                .flatMap(state -> type(change.kind()).stream()
                        .map(type -> new OutgoingEvent(
                                UUID.randomUUID(),
                                type.topic().topicName(),
                                state.applicationId(),
                                type.wireType(),
                                state.changedAt(),
                                json.writeValueAsString(state),
                                MDC.get("correlationId"))));
    }

    private static Optional<EventType> type(Kind kind) {
        return switch (kind) {
            case DRAFTED, CHANGED -> Optional.empty();
            case SUBMITTED -> Optional.of(EventType.APPLICATION_SUBMITTED);
            case WITHDRAWN -> Optional.of(EventType.APPLICATION_WITHDRAWN);
        };
    }

    private AuditEntry entry(Change change) {
        var desk = change.after().accepted() == null
                ? null
                : change.after().accepted().desk();
        return new AuditEntry(
                new AuditEntry.Who(
                        change.by().subject(),
                        change.by().name(),
                        change.after().atDesk() ? "OPERATOR" : "FIRM"),
                "application." + change.kind().name().toLowerCase(Locale.ROOT),
                "application",
                change.after().id().toString(),
                audited(change.before()),
                audited(change.after()),
                change.after().changedAt(),
                MDC.get("correlationId"),
                desk == null ? null : desk.division(),
                desk == null ? null : desk.department());
    }

    /** Without the crew: names and numbers have no place in the trail. */
    private @Nullable String audited(@Nullable Application application) {
        return application == null ? null : json.writeValueAsString(ApplicationWire.audited(application));
    }
}
