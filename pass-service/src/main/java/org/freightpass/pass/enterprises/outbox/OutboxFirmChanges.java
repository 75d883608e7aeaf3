package org.freightpass.pass.enterprises.outbox;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmChanges;
import org.freightpass.pass.enterprises.Memberships;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves each change in the outbox and in the audit trail, within the caller's transaction. The firm's row is written
 * before, which serialises the writers of its key.
 */
@Component
final class OutboxFirmChanges implements FirmChanges {

    private final Outbox outbox;
    private final Auditing auditing;
    private final Memberships memberships;
    private final JsonMapper json;

    OutboxFirmChanges(Outbox outbox, Auditing auditing, Memberships memberships, JsonMapper json) {
        this.outbox = outbox;
        this.auditing = auditing;
        this.memberships = memberships;
        this.json = json;
    }

    @Override
    public void changed(Change change) {
        Firm after = change.after();
        String correlation = MDC.get("correlationId");
        outbox.append(new OutgoingEvent(
                UUID.randomUUID(),
                FirmWire.topic(),
                after.id().toString(),
                FirmWire.type(change.kind()),
                after.changedAt(),
                body(change.kind(), after),
                correlation));
        auditing.record(entry(change, after.changedAt(), correlation));
    }

    /** Nothing where the firm has left: the tombstone that removes it from the topic. */
    private @Nullable String body(FirmChanges.Kind kind, Firm firm) {
        return kind == FirmChanges.Kind.LEFT
                ? null
                : json.writeValueAsString(FirmWire.state(firm, memberships.membersOf(firm.id())));
    }

    private AuditEntry entry(Change change, Instant at, @Nullable String correlation) {
        Firm before = change.before();
        return new AuditEntry(
                new AuditEntry.Who(
                        change.by().person().subject(),
                        change.by().name(),
                        change.by().capacity().name()),
                "firm."
                        + change.kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                "firm",
                change.after().id().toString(),
                before == null ? null : json.writeValueAsString(FirmWire.audited(before, null)),
                json.writeValueAsString(FirmWire.audited(change.after(), change.note())),
                at,
                correlation,
                change.after().division(),
                null);
    }
}
