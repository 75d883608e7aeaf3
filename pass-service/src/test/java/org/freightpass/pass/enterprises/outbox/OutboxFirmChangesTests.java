package org.freightpass.pass.enterprises.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.CODE;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.NOW;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.admin;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.driver;
import static org.freightpass.pass.enterprises.EnterpriseFixtures.wish;

import java.util.ArrayList;
import java.util.List;
import org.freightpass.contracts.event.payload.FirmState;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.InMemoryAudit;
import org.freightpass.pass.enterprises.Firm;
import org.freightpass.pass.enterprises.FirmResult;
import org.freightpass.pass.enterprises.InMemoryFirms;
import org.freightpass.pass.enterprises.InMemoryMemberships;
import org.freightpass.pass.enterprises.InvitingMembers;
import org.freightpass.pass.enterprises.KeepingFirms;
import org.freightpass.pass.enterprises.Membership;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutboxFirmChangesTests {

    private final List<OutgoingEvent> sent = new ArrayList<>();
    private final InMemoryAudit audit = new InMemoryAudit();
    private final JsonMapper json = JsonMapper.builder().build();
    private final InMemoryFirms firms = new InMemoryFirms();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final OutboxFirmChanges changes = new OutboxFirmChanges(new Sent(), audit, memberships, json);
    private final KeepingFirms keeping = new KeepingFirms(firms, memberships, changes);
    private final InvitingMembers inviting = new InvitingMembers(firms, memberships, changes);

    @Test
    void eachChangeLeavesAsTheNextVersionOfTheFirmWithItsMembers() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));
        done(keeping.confirm(firm.id(), admin(), NOW));
        done(inviting.invite(firm.id(), "clerk", Membership.Role.MEMBER, driver("firm1"), NOW));
        done(keeping.suspend(firm.id(), "fraud", admin(), NOW));

        assertThat(sent)
                .extracting(OutgoingEvent::type)
                .containsExactly("firm.registered.v1", "firm.confirmed.v1", "firm.changed.v1", "firm.changed.v1");
        assertThat(sent).allSatisfy(event -> {
            assertThat(event.topic()).isEqualTo("freight.firms");
            assertThat(event.key()).isEqualTo(firm.id().toString());
        });
        FirmState last = json.readValue(String.valueOf(sent.getLast().json()), FirmState.class);
        assertThat(last.version()).isEqualTo(4);
        assertThat(last.standing()).isEqualTo(FirmState.Standing.SUSPENDED);
        assertThat(last.members()).containsExactly("clerk", "firm1");
        assertThat(last.language()).isEqualTo("zh");
    }

    @Test
    void trailSaysWhoAndWhyAndNoTelephone() {
        Firm firm = done(keeping.register(wish(CODE), driver("firm1"), NOW));
        done(keeping.suspend(firm.id(), "fraud", admin(), NOW));

        AuditEntry entry = audit.entries().getLast();
        assertThat(entry.action()).isEqualTo("firm.suspended");
        assertThat(entry.who()).isEqualTo(new AuditEntry.Who("sub-admin", "Admin", "ADMIN"));
        assertThat(entry.before()).contains("\"PENDING\"");
        assertThat(entry.after()).contains("\"SUSPENDED\"", "\"fraud\"").doesNotContain("043185097301");
    }

    private static Firm done(FirmResult result) {
        assertThat(result).isInstanceOf(FirmResult.Done.class);
        return ((FirmResult.Done) result).firm();
    }

    private final class Sent implements Outbox {

        @Override
        public void append(OutgoingEvent event) {
            sent.add(event);
        }

        @Override
        public void appendAll(List<OutgoingEvent> events) {
            sent.addAll(events);
        }
    }
}
