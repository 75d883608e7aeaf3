package org.freightpass.messaging.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.messaging.Correlation;
import org.freightpass.messaging.inbox.Inbox;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionOperations;

/** A service that listens: one record at a time and in batches, and fails in the ways that a record's key asks for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ListeningService {

    @Bean
    Listener listener(Inbox inbox, TransactionOperations transactions) {
        return new Listener(inbox, transactions);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    static class Listener {

        private final Inbox inbox;
        private final TransactionOperations transactions;
        private volatile boolean passes;
        private final Map<String, String> correlations = new ConcurrentHashMap<>();
        private final Queue<String> effects = new ConcurrentLinkedQueue<>();
        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

        Listener(Inbox inbox, TransactionOperations transactions) {
            this.inbox = inbox;
            this.transactions = transactions;
        }

        @KafkaListener(topics = "${test.records}", groupId = "${test.records}" + ListenerGroup.SUFFIX)
        void receive(ConsumerRecord<String, byte[]> message) {
            handle(message);
        }

        @KafkaListener(topics = "${test.batches}", groupId = "${test.batches}" + ListenerGroup.SUFFIX, batch = "true")
        void receive(List<ConsumerRecord<String, byte[]>> messages) {
            for (ConsumerRecord<String, byte[]> message : messages) {
                try {
                    handle(message);
                } catch (RuntimeException e) {
                    if (message.key().equals("nameless")) {
                        throw e;
                    }
                    throw new BatchListenerFailedException("one of the batch failed", e, message);
                }
            }
        }

        void pass() {
            passes = true;
        }

        List<String> effects() {
            return List.copyOf(effects);
        }

        /** What the listener's thread carried when it had this record. */
        String correlation(String key) {
            return correlations.getOrDefault(key, "");
        }

        int attempts(String key) {
            return attempts.getOrDefault(key, new AtomicInteger()).get();
        }

        private void handle(ConsumerRecord<String, byte[]> message) {
            String correlation = Correlation.current();
            correlations.put(message.key(), correlation == null ? "" : correlation);
            int attempt = attempts.computeIfAbsent(message.key(), _ -> new AtomicInteger())
                    .incrementAndGet();
            transactions.executeWithoutResult(_ -> effect(message, attempt));
        }

        private void effect(ConsumerRecord<String, byte[]> message, int attempt) {
            IncomingEvent event = IncomingEvent.of(message);
            if (!inbox.firstTime("test", event.id())) {
                return;
            }
            switch (message.key()) {
                case "passes-third-time" -> {
                    if (attempt < 3) {
                        throw new IllegalStateException("wrapped", new RetryableException("not yet"));
                    }
                }
                case "passes-when-told" -> {
                    if (!passes) {
                        throw new RetryableException("not until it is told");
                    }
                }
                case "bug", "nameless" -> throw new IllegalStateException("a bug");
                default -> {}
            }
            effects.add(message.key());
        }
    }
}
