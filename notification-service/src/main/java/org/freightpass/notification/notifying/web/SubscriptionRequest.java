package org.freightpass.notification.notifying.web;

import java.util.Map;
import java.util.Set;
import org.freightpass.notification.notifying.KeepingSubscriptions.Choice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.jspecify.annotations.Nullable;

/** What a firm chooses; what it leaves out goes the usual ways. */
record SubscriptionRequest(
        @Nullable Map<Kind, Set<Channel>> channels,
        @Nullable String smsNumber,
        @Nullable Webhook webhook) {

    /** Where to call; {@code newSecret}: the key of the signatures is to change. */
    record Webhook(String url, @Nullable Boolean newSecret) {}

    @SuppressWarnings("ConstantConditions") // a client may send null inside
    Choice choice(String firmId) {
        return new Choice(
                firmId,
                channels == null ? Map.of() : channels,
                smsNumber,
                webhook == null ? null : webhook.url() == null ? "" : webhook.url(),
                webhook != null && Boolean.TRUE.equals(webhook.newSecret()));
    }
}
