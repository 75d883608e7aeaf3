package org.freightpass.pass.trust.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.KitEndorsement;
import org.freightpass.pass.trust.SignedLists.PublishedList;
import org.freightpass.pass.trust.TrustChanges;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leaves lists in the outbox and changes of keys in the audit trail, within the caller's transaction. */
@Component
class OutboxTrustChanges implements TrustChanges {
    private final Outbox outbox;
    private final Auditing auditing;
    private final JsonMapper json;

    OutboxTrustChanges(Outbox outbox, Auditing auditing, JsonMapper json) {
        this.outbox = outbox;
        this.auditing = auditing;
        this.json = json;
    }

    /** A key as the trail shows it. */
    private record Entry(
            String kid,
            Instant publishedAt,
            Instant signsFrom,
            Instant signsUntil,
            @Nullable Instant betrayedAt) {}

    @Override
    public void published(List<PublishedList> lists) {
        outbox.appendAll(lists.stream().map(this::event).toList());
    }

    private OutgoingEvent event(PublishedList list) {
        var type = list.name().isTrust() ? EventType.TRUST_LIST_SIGNED : EventType.STATUS_LIST_SIGNED;
        var signed = new SignedList(list.name().value(), list.token(), list.issuedAt(), list.expiresAt());
        return new OutgoingEvent(
                UUID.randomUUID(),
                type.topic().topicName(),
                list.name().value(),
                type.wireType(),
                list.issuedAt(),
                json.writeValueAsString(signed),
                MDC.get("correlationId"));
    }

    @Override
    public void changed(What what, AuthorityKey key, By by, Instant at) {
        var who = by.equals(By.SYSTEM) ? AuditEntry.Who.SYSTEM : new AuditEntry.Who(by.subject(), by.name(), "ADMIN");
        var entry = new Entry(key.kid(), key.publishedAt(), key.signsFrom(), key.signsUntil(), key.betrayedAt());
        auditing.record(new AuditEntry(
                who,
                "key." + what.name().toLowerCase(Locale.ROOT),
                "authority",
                key.authority().toString(),
                null,
                json.writeValueAsString(entry),
                at,
                MDC.get("correlationId"),
                key.authority().division(),
                key.authority().department()));
    }

    /** Only administrators may read it: it concerns no division. */
    @Override
    public void endorsed(KitEndorsement endorsement, By by) {
        auditing.record(new AuditEntry(
                new AuditEntry.Who(by.subject(), by.name(), "KIT_SIGNER"),
                "kit-key.endorsed",
                "kit-key",
                endorsement.point().kid(),
                null,
                json.writeValueAsString(endorsement),
                endorsement.issuedAt(),
                MDC.get("correlationId"),
                null,
                null));
    }
}
