package org.freightpass.pass.reviewing.outbox;

import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.ReviewChanges;
import org.freightpass.pass.reviewing.Reviewer;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leaves each step of a review in the outbox and the audit trail, within the caller's transaction. */
@Component
final class OutboxReviewChanges implements ReviewChanges {
    private final Outbox outbox;
    private final Auditing auditing;
    private final JsonMapper json;

    OutboxReviewChanges(Outbox outbox, Auditing auditing, JsonMapper json) {
        this.outbox = outbox;
        this.auditing = auditing;
        this.json = json;
    }

    /** The case as it is now is written as JSON once, for those who hear of it and for the trail. */
    private record Written(Change change, String after) {}

    @Override
    public void recorded(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var written = changes.stream()
                .map(change -> new Written(change, json.writeValueAsString(state(change.after()))))
                .toList();
        outbox.appendAll(written.stream().map(this::event).toList());
        auditing.recordAll(written.stream().map(this::entry).toList());
    }

    private OutgoingEvent event(Written written) {
        var change = written.change();
        var type = EventType.valueOf("APPLICATION_" + change.kind().name());
        return new OutgoingEvent(
                UUID.randomUUID(),
                type.topic().topicName(),
                change.after().id().toString(),
                type.wireType(),
                change.after().changedAt(),
                written.after(),
                MDC.get("correlationId"));
    }

    private AuditEntry entry(Written written) {
        var change = written.change();
        return new AuditEntry(
                who(change.by()),
                EventType.valueOf("APPLICATION_" + change.kind().name()).logicalName(),
                "application",
                change.after().id().toString(),
                json.writeValueAsString(state(change.before())),
                written.after(),
                change.after().changedAt(),
                MDC.get("correlationId"),
                change.after().desk().division(),
                change.after().desk().department());
    }

    private static AuditEntry.Who who(Reviewer by) {
        return by.desk() == null ? AuditEntry.Who.SYSTEM : new AuditEntry.Who(by.subject(), by.name(), "OPERATOR");
    }

    private static ApplicationState state(ReviewCase reviewed) {
        var request = reviewed.request();
        return new ApplicationState(
                reviewed.id().toString(),
                reviewed.version(),
                ApplicationState.Status.valueOf(reviewed.status().name()),
                request.firm() == null ? null : request.firm().toString(),
                request.plate().value(),
                request.goods(),
                request.origin().value(),
                request.destination().value(),
                reviewed.desk().department(),
                reviewed.desk().division().value(),
                reviewed.dueAt(),
                reviewed.reasons().stream()
                        .map(reason -> new ApplicationState.Reason(reason.field(), reason.code(), reason.text()))
                        .toList(),
                reviewed.passNumber() == null ? null : reviewed.passNumber().value(),
                request.amends() == null ? null : request.amends().number().value(),
                reviewed.changedAt());
    }
}
