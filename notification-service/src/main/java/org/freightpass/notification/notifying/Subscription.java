package org.freightpass.notification.notifying;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.freightpass.contracts.Mobile;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How a firm wants to be told. What {@code channels} does not name goes the usual ways. {@code secretSerial} grows with
 * every new secret of the webhook; {@code failingSince} is when the webhook's last success was followed by a failure.
 */
public record Subscription(
        String firmId,
        Map<Kind, Set<Channel>> channels,
        @Nullable String smsNumber,
        @Nullable String webhookUrl,
        int secretSerial,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {
    public Subscription {
        Map<Kind, Set<Channel>> copy = new EnumMap<>(Kind.class);
        channels.forEach((kind, ways) -> copy.put(kind, Set.copyOf(ways)));
        channels = Map.copyOf(copy);
    }

    /** Of a firm that has chosen nothing. */
    public static Subscription usual(String firmId) {
        return new Subscription(firmId, Map.of(), null, null, 1, null, null);
    }

    /** Where a notice of this kind goes, as the firm chose, without a look at what works. */
    public Set<Channel> chosen(Kind kind) {
        return channels.getOrDefault(kind, NotifyingRule.usualChannels(kind));
    }

    /** The mobile number for SMS; null: there is none that could be one. */
    public @Nullable String mobile(Firm firm) {
        String chosen = smsNumber == null ? firm.telephone() : smsNumber;
        return Mobile.read(chosen).good().map(Mobile::value).orElse(null);
    }

    boolean isSameWebhook(Subscription other) {
        return Objects.equals(webhookUrl, other.webhookUrl) && secretSerial == other.secretSerial;
    }

    Subscription failing(@Nullable Instant since, @Nullable Instant disabled) {
        return new Subscription(firmId, channels, smsNumber, webhookUrl, secretSerial, since, disabled);
    }

    /** Whether there is a webhook and it is not disabled. */
    boolean hasLiveWebhook() {
        return webhookUrl != null && disabledAt == null;
    }

    Set<Channel> ways(Kind kind) {
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        for (Channel channel : chosen(kind)) {
            ways.add(channel == Channel.WEBHOOK && !hasLiveWebhook() ? Channel.EMAIL : channel);
        }
        return ways;
    }
}
