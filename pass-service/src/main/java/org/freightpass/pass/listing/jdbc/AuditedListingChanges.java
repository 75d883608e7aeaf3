package org.freightpass.pass.listing.jdbc;

import java.time.Instant;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.listing.BlacklistEntry;
import org.freightpass.pass.listing.Keeper;
import org.freightpass.pass.listing.ListingChanges;
import org.freightpass.pass.listing.WhitelistEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Each change of a list as an audit entry; an entry holds no more than people may see. */
@Component
class AuditedListingChanges implements ListingChanges {

    private final Auditing auditing;
    private final JsonMapper json;

    AuditedListingChanges(Auditing auditing, JsonMapper json) {
        this.auditing = auditing;
        this.json = json;
    }

    @Override
    public void whitelisted(WhitelistEntry entry, Keeper by, Instant at) {
        auditing.record(entry(new Deed("whitelist.added", by, entry.division(), at), entry.id(), null, entry));
    }

    @Override
    public void removed(WhitelistEntry before, WhitelistEntry after, Keeper by, Instant at) {
        auditing.record(entry(new Deed("whitelist.removed", by, after.division(), at), after.id(), before, after));
    }

    @Override
    public void blacklisted(BlacklistEntry entry, Keeper by, Instant at) {
        auditing.record(entry(new Deed("blacklist.added", by, entry.division(), at), entry.id(), null, entry));
    }

    @Override
    public void lifted(BlacklistEntry before, BlacklistEntry after, Keeper by, Instant at) {
        auditing.record(entry(new Deed("blacklist.lifted", by, after.division(), at), after.id(), before, after));
    }

    private record Deed(String action, Keeper by, @Nullable DivisionCode division, Instant at) {}

    /** The states are written as JSON here, one of them absent where there was nothing before. */
    private AuditEntry entry(Deed deed, UUID id, @Nullable Object before, Object after) {
        return new AuditEntry(
                new AuditEntry.Who(deed.by().subject(), deed.by().name(), role(deed.by())),
                deed.action(),
                deed.action().substring(0, deed.action().indexOf('.')),
                id.toString(),
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(after),
                deed.at(),
                MDC.get("correlationId"),
                deed.division(),
                null);
    }

    private static String role(Keeper by) {
        return switch (by.office()) {
            case Keeper.Everywhere e -> "ADMIN";
            case Keeper.Within within -> "OPERATOR";
        };
    }
}
