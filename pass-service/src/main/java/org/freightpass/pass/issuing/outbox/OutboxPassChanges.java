package org.freightpass.pass.issuing.outbox;

import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.event.EventType;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.PassChanges;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leaves each change of a pass in the outbox and the audit trail, within the caller's transaction. */
@Component
final class OutboxPassChanges implements PassChanges {
    private final Outbox outbox;
    private final Auditing auditing;
    private final JsonMapper json;

    OutboxPassChanges(Outbox outbox, Auditing auditing, JsonMapper json) {
        this.outbox = outbox;
        this.auditing = auditing;
        this.json = json;
    }

    /** The pass as it is now is written as JSON once, for those who hear of it and for the trail. */
    private record Written(Change change, String after) {}

    @Override
    public void recorded(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var written = changes.stream()
                .map(change -> new Written(change, json.writeValueAsString(PassWire.state(change.after()))))
                .toList();
        outbox.appendAll(written.stream().map(this::event).toList());
        auditing.recordAll(written.stream().map(this::entry).toList());
    }

    private OutgoingEvent event(Written written) {
        var change = written.change();
        var type = EventType.valueOf("PASS_" + change.kind().name());
        var pass = change.after();
        return new OutgoingEvent(
                UUID.randomUUID(),
                type.topic().topicName(),
                pass.number().value(),
                type.wireType(),
                pass.changedAt(),
                written.after(),
                MDC.get("correlationId"));
    }

    private AuditEntry entry(Written written) {
        var change = written.change();
        var before = change.before();
        return new AuditEntry(
                who(change.by()),
                EventType.valueOf("PASS_" + change.kind().name()).logicalName(),
                "pass",
                change.after().number().value(),
                before == null ? null : json.writeValueAsString(PassWire.state(before)),
                written.after(),
                change.after().changedAt(),
                MDC.get("correlationId"),
                change.after().issuer().division(),
                change.after().issuer().department());
    }

    private static AuditEntry.Who who(Actor by) {
        if (by.equals(Actor.CLOCK)) {
            return AuditEntry.Who.SYSTEM;
        }
        return new AuditEntry.Who(by.subject(), by.name(), by.desk() == null ? "FIRM" : "OPERATOR");
    }
}
