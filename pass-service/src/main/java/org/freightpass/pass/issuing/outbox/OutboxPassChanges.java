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

    @Override
    public void recorded(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        outbox.appendAll(changes.stream().map(this::event).toList());
        auditing.recordAll(changes.stream().map(this::entry).toList());
    }

    private OutgoingEvent event(Change change) {
        var type = EventType.valueOf("PASS_" + change.kind().name());
        var pass = change.after();
        return new OutgoingEvent(
                UUID.randomUUID(),
                type.topic().topicName(),
                pass.number().value(),
                type.wireType(),
                pass.changedAt(),
                json.writeValueAsString(PassWire.state(pass)),
                MDC.get("correlationId"));
    }

    private AuditEntry entry(Change change) {
        var before = change.before();
        return new AuditEntry(
                who(change.by()),
                EventType.valueOf("PASS_" + change.kind().name()).logicalName(),
                "pass",
                change.after().number().value(),
                before == null ? null : json.writeValueAsString(PassWire.state(before)),
                json.writeValueAsString(PassWire.state(change.after())),
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
