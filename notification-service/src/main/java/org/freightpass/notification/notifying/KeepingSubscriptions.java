package org.freightpass.notification.notifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.freightpass.contracts.Mobile;
import org.freightpass.contracts.Reading;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Subscriptions.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What firms choose about their notices. */
public class KeepingSubscriptions {
    private final Subscriptions subscriptions;
    private final Firms firms;
    private final Webhooks webhooks;

    public KeepingSubscriptions(Subscriptions subscriptions, Firms firms, Webhooks webhooks) {
        this.subscriptions = subscriptions;
        this.firms = firms;
        this.webhooks = webhooks;
    }

    /** What a firm asks for; {@code newSecret}: the webhook's key is to change. */
    public record Choice(
            String firmId,
            Map<Kind, Set<Channel>> channels,
            @Nullable String smsNumber,
            @Nullable String webhookUrl,
            boolean newSecret) {}

    /** What is kept now; {@code secret}: the webhook's key where it is new, shown this once. */
    public record Kept(Subscription subscription, @Nullable String secret) {}

    /** A field that cannot be taken, and why. */
    public record Fault(String field, String text) {}

    @Transactional(readOnly = true)
    public Optional<Subscription> of(String firmId) {
        return firms.find(firmId)
                .map(firm -> Objects.requireNonNullElseGet(
                        subscriptions.of(Set.of(firmId)).get(firmId), () -> Subscription.usual(firmId)));
    }

    /** The names of the firms by id, as far as they are known here. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Set<String> firmIds) {
        Map<String, String> names = new TreeMap<>();
        firmIds.forEach(id -> firms.find(id).ifPresent(firm -> names.put(id, firm.name())));
        return names;
    }

    /** What is wrong with a choice; outside of any transaction, since a name service may be slow. */
    public List<Fault> faults(Choice choice) {
        List<Fault> faults = new ArrayList<>();
        if (choice.smsNumber() != null && Mobile.read(choice.smsNumber()) instanceof Reading.Bad<Mobile> bad) {
            faults.add(new Fault("smsNumber", bad.text()));
        }
        String fault = choice.webhookUrl() == null ? null : webhooks.fault(choice.webhookUrl());
        if (fault != null) {
            faults.add(new Fault("webhook.url", fault));
        }
        if (choice.webhookUrl() == null
                && choice.channels().values().stream().anyMatch(ways -> ways.contains(Channel.WEBHOOK))) {
            faults.add(new Fault("webhook.url", "A channel is WEBHOOK, but there is no address: give webhook.url."));
        }
        choice.channels().forEach((kind, ways) -> {
            if (ways.isEmpty()) {
                faults.add(new Fault("channels." + kind, "No channel is named: name one at least, such as PAGE."));
            }
        });
        return faults;
    }

    /** Keeps a choice without faults; a webhook that was disabled is tried anew. Empty: there is no such firm. */
    @Transactional
    public Optional<Kept> keep(Choice choice) {
        if (firms.find(choice.firmId()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Subscription> before = subscriptions.lock(choice.firmId());
        String url = choice.webhookUrl();
        boolean fresh = url != null
                && (choice.newSecret() || before.map(Subscription::webhookUrl).isEmpty());
        int serial = before.map(Subscription::secretSerial).orElse(0);
        Subscription kept = new Subscription(
                choice.firmId(),
                choice.channels(),
                choice.smsNumber() == null ? null : number(choice.smsNumber()),
                url,
                fresh ? serial + 1 : Math.max(1, serial),
                null,
                null);
        subscriptions.store(kept);
        return Optional.of(new Kept(kept, fresh ? webhooks.secret(kept.firmId(), kept.secretSerial()) : null));
    }

    private static String number(String written) {
        return Mobile.read(written).orElseThrow().value();
    }
}
