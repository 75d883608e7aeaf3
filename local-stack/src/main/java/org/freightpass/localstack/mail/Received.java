package org.freightpass.localstack.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one kind of receiver was sent, by place and key: a repeat under the same key is counted, not taken again. The
 * newest 20,000 are kept. Thread-safe.
 */
final class Received {

    private static final int KEPT = 20_000;
    private final Map<String, Message> byKey = new LinkedHashMap<>();
    private long total;
    private long repeats;

    /**
     * One message.
     *
     * @param at the gateway or receiver it came to
     * @param key under which it was sent
     * @param to whom it is for
     * @param told what else came with it
     */
    record Message(String at, String key, String to, Map<String, String> told) {

        Message {
            told = Map.copyOf(told);
        }
    }

    /** Whether it is new. */
    synchronized boolean take(Message message) {
        if (byKey.putIfAbsent(message.at() + " " + message.key(), message) != null) {
            repeats++;
            return false;
        }
        total++;
        if (byKey.size() > KEPT) {
            byKey.remove(byKey.keySet().iterator().next());
        }
        return true;
    }

    /**
     * How many came, how often one came again, and the newest.
     *
     * @param to only those for whom begins so; empty: everybody's
     * @param most how many are shown
     */
    synchronized Map<String, Object> show(Optional<String> to, int most) {
        List<Message> found = new ArrayList<>();
        byKey.values().stream()
                .filter(message -> to.isEmpty() || message.to().startsWith(to.get()))
                .forEach(found::add);
        return Map.of(
                "total",
                to.isEmpty() ? total : found.size(),
                "repeats",
                repeats,
                "messages",
                found.reversed().stream().limit(most).toList());
    }
}
