package org.freightpass.pass.recalling.jdbc;

import java.time.Instant;
import java.util.Locale;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.recalling.RecallChanges;
import org.freightpass.pass.recalling.RecallOrder;
import org.freightpass.pass.recalling.Recaller;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each step of an order as an audit entry; what happens to each pass has entries of its own. */
@Component
class AuditedRecallChanges implements RecallChanges {
    private final Auditing auditing;
    private final JsonMapper json;

    AuditedRecallChanges(Auditing auditing, JsonMapper json) {
        this.auditing = auditing;
        this.json = json;
    }

    /** An order as the trail keeps it; its passes are told of one by one. */
    record Entry(RecallOrder.Act act, int passes, String reason, boolean fraud, String orderedBy, int refused) {}

    @Override
    public void happened(Step step, RecallOrder order, Recaller by, Instant at) {
        var refused = order.decision() instanceof RecallOrder.Done done
                ? done.refused().size()
                : 0;
        var entry = new Entry(
                order.act(),
                order.numbers().size(),
                order.reason(),
                order.fraud(),
                order.by().name(),
                refused);
        auditing.record(new AuditEntry(
                new AuditEntry.Who(by.subject(), by.name(), by.desk() == null ? "ADMIN" : "OPERATOR"),
                "recall." + step.name().toLowerCase(Locale.ROOT),
                "recall",
                order.id().toString(),
                null,
                json.writeValueAsString(entry),
                at,
                MDC.get("correlationId"),
                order.desk().division(),
                order.desk().department()));
    }
}
