package org.freightpass.notification.notifying.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Subscription;
import org.jspecify.annotations.Nullable;

/** How a firm is told, every kind with its channels, and how its webhook does. */
record SubscriptionResponse(
        String firmId,
        Map<Kind, Set<Channel>> channels,
        @Nullable String smsNumber,
        @Nullable Webhook webhook) {

    /** {@code secret}: shown once, when it is new. */
    record Webhook(
            String url,
            @Nullable String secret,
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt) {}

    static SubscriptionResponse of(Subscription subscription, @Nullable String secret) {
        Map<Kind, Set<Channel>> channels = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            channels.put(kind, new TreeSet<>(subscription.chosen(kind)));
        }
        String url = subscription.webhookUrl();
        return new SubscriptionResponse(
                subscription.firmId(),
                channels,
                subscription.smsNumber(),
                url == null ? null : new Webhook(url, secret, subscription.failingSince(), subscription.disabledAt()));
    }
}
