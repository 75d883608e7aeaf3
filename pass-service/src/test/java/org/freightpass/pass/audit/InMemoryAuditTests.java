package org.freightpass.pass.audit;

import java.util.List;

class InMemoryAuditTests extends AuditContract {

    private final InMemoryAudit audit = new InMemoryAudit();

    @Override
    protected AuditTrail trail() {
        return audit;
    }

    @Override
    protected void record(List<AuditEntry> entries) {
        audit.recordAll(entries);
    }
}
