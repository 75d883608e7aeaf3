package org.freightpass.notification.notifying.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.notification.notifying.KeepingSubscriptions.Fault;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Subscription;
import org.junit.jupiter.api.Test;

class ChoiceFormTests {
    @Test
    void tickedBoxesAreTheChoiceAndOthersNone() {
        ChoiceForm form = ChoiceForm.of(
                List.of("PASS_ISSUED:SMS", "PASS_ISSUED:PAGE", "NONSENSE:SMS", "WEBHOOK_DISABLED:WEBHOOK"),
                " 13800138000 ",
                " ",
                false);
        assertThat(form.choice("a").channels())
                .containsEntry(Kind.PASS_ISSUED, Set.of(Channel.SMS, Channel.PAGE))
                .containsEntry(Kind.PASS_REVOKED, Set.of())
                .containsEntry(Kind.WEBHOOK_DISABLED, Set.of())
                .hasSize(Kind.values().length);
        assertThat(form.choice("a").smsNumber()).isEqualTo("13800138000");
        assertThat(form.choice("a").webhookUrl()).isNull();
    }

    @Test
    void formOfWhatIsKeptShowsEveryKind() {
        Subscription kept = new Subscription(
                "a", Map.of(Kind.PASS_ISSUED, Set.of(Channel.SMS)), "13800138000", null, 1, null, null);
        ChoiceForm form = ChoiceForm.of(kept);
        assertThat(form.ways())
                .containsEntry(Kind.PASS_ISSUED, Set.of(Channel.SMS))
                .containsEntry(Kind.TRUCK_BLOCKED, Set.of(Channel.EMAIL, Channel.SMS, Channel.PAGE));
        assertThat(form.choice("a").channels()).isEqualTo(form.ways());
    }

    @Test
    void faultsLeadToTheirFields() {
        List<Fault> faults = List.of(
                new Fault("smsNumber", "x"), new Fault("webhook.url", "x"), new Fault("channels.PASS_ISSUED", "x"));
        ChoiceForm without = ChoiceForm.of(List.of(), "1", "", false);
        assertThat(without.texts(faults))
                .containsEntry("smsNumber", "subscriptions.fault.smsNumber")
                .containsEntry("webhookUrl", "subscriptions.fault.webhook.missing")
                .containsEntry("way-PASS_ISSUED", "subscriptions.fault.channels");
        assertThat(ChoiceForm.of(List.of(), "", "http://x", false).texts(faults))
                .containsEntry("webhookUrl", "subscriptions.fault.webhook.address");
    }

    @Test
    void addressOfEndlessLengthIsCut() {
        ChoiceForm form = ChoiceForm.of(List.of(), "", "https://" + "x".repeat(5_000), false);
        assertThat(form.choice("a").webhookUrl()).hasSize(2_000);
    }
}
