package org.freightpass.notification.notifying.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.notification.notifying.KeepingSubscriptions.Choice;
import org.freightpass.notification.notifying.KeepingSubscriptions.Fault;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.Kind;
import org.freightpass.notification.notifying.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The form of a firm's choice: a box for each kind and channel, and where SMS and webhooks go.
 *
 * @param ways which boxes are ticked
 */
record ChoiceForm(Map<Kind, Set<Channel>> ways, String smsNumber, String webhookUrl, boolean newSecret) {
    private static final char SEPARATOR = ':';
    private static final int LONGEST_ADDRESS = 2000;

    /** A line of boxes; {@code id}: of the first box, where a fault leads to. */
    record Line(Kind kind, String id, List<Box> boxes) {}

    /** One box. */
    record Box(Channel channel, String value, boolean ticked, boolean possible) {}

    static ChoiceForm of(Subscription subscription) {
        Map<Kind, Set<Channel>> ways = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            ways.put(kind, subscription.chosen(kind));
        }
        return new ChoiceForm(ways, text(subscription.smsNumber()), text(subscription.webhookUrl()), false);
    }

    /** What was sent; boxes that there are not are passed over. */
    static ChoiceForm of(List<String> ticked, String smsNumber, String webhookUrl, boolean newSecret) {
        Map<Kind, Set<Channel>> ways = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Set<Channel> some = EnumSet.noneOf(Channel.class);
            for (Channel channel : Channel.values()) {
                if (isPossible(kind, channel) && ticked.contains(value(kind, channel))) {
                    some.add(channel);
                }
            }
            ways.put(kind, some);
        }
        return new ChoiceForm(ways, smsNumber.strip(), webhookUrl.strip(), newSecret);
    }

    /** All boxes; called by the template. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Box> boxes = new ArrayList<>();
            for (Channel channel : Channel.values()) {
                boolean ticked = ways.getOrDefault(kind, Set.of()).contains(channel);
                boxes.add(new Box(channel, value(kind, channel), ticked, isPossible(kind, channel)));
            }
            lines.add(new Line(kind, id(kind), List.copyOf(boxes)));
        }
        return List.copyOf(lines);
    }

    Choice choice(String firmId) {
        return new Choice(
                firmId,
                ways,
                smsNumber.isEmpty() ? null : smsNumber,
                webhookUrl.isEmpty() ? null : shortened(webhookUrl),
                newSecret);
    }

    /** The faults by the id of the field they lead to, each the key of its text. */
    Map<String, String> texts(List<Fault> faults) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Fault fault : faults) {
            switch (fault.field()) {
                case "smsNumber" -> texts.put("smsNumber", "subscriptions.fault.smsNumber");
                case "webhook.url" ->
                    texts.put(
                            "webhookUrl",
                            webhookUrl.isEmpty()
                                    ? "subscriptions.fault.webhook.missing"
                                    : "subscriptions.fault.webhook.address");
                default ->
                    texts.put(
                            id(Kind.valueOf(fault.field().substring("channels.".length()))),
                            "subscriptions.fault.channels");
            }
        }
        return texts;
    }

    /** A webhook cannot say that the webhook is disabled. */
    private static boolean isPossible(Kind kind, Channel channel) {
        return kind != Kind.WEBHOOK_DISABLED || channel != Channel.WEBHOOK;
    }

    private static String value(Kind kind, Channel channel) {
        return kind.name() + SEPARATOR + channel.name();
    }

    private static String id(Kind kind) {
        return "way-" + kind.name();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
