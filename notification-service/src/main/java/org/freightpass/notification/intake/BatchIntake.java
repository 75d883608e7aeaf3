package org.freightpass.notification.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.freightpass.messaging.inbox.Inbox;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.messaging.kafka.KafkaErrorPolicy;
import org.freightpass.messaging.kafka.RetryableException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One consumer's way of taking a batch. Inbox entries and effects commit together, so a batch that comes again, whole or
 * in part, has no second effect. When a batch fails for a reason that lies in a record, its records are taken one by
 * one and only the culprit goes to the dead letters, after its second try; when it fails because the database is away,
 * nothing is taken and the batch comes again, for as long as that lasts. Dead letters are written last, or an outage
 * would write them anew each time. Safe for several threads.
 */
public final class BatchIntake {
    private final String consumer;
    private final Inbox inbox;
    private final DeadLetterPublisher deadLetters;
    private final TransactionTemplate transactions;

    BatchIntake(String consumer, Inbox inbox, DeadLetterPublisher deadLetters, TransactionTemplate transactions) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    private record Read<T>(ConsumerRecord<String, byte[]> origin, String eventId, T content) {}

    private record Refused(ConsumerRecord<String, byte[]> origin, RuntimeException reason) {}

    /** {@code reading} gives nothing for an event that is none of this consumer's business, and throws for a bad one. */
    public <T> void take(
            List<ConsumerRecord<String, byte[]>> batch,
            Function<IncomingEvent, Optional<T>> reading,
            Consumer<List<T>> effect) {
        List<Read<T>> readable = new ArrayList<>(batch.size());
        List<Refused> refused = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> origin : batch) {
            try {
                IncomingEvent event = IncomingEvent.of(origin);
                reading.apply(event).ifPresent(content -> readable.add(new Read<>(origin, event.id(), content)));
            } catch (RuntimeException unreadable) {
                // Reading asks nobody, so whatever goes wrong lies in the record.
                refused.add(new Refused(origin, unreadable));
            }
        }
        if (!readable.isEmpty()) {
            takeAll(readable, effect, refused);
        }
        refused.forEach(bad -> deadLetters.publish(bad.origin(), consumer, bad.reason()));
    }

    private <T> void takeAll(List<Read<T>> events, Consumer<List<T>> effect, List<Refused> refused) {
        try {
            apply(events, effect);
        } catch (RuntimeException failure) {
            if (KafkaErrorPolicy.mayPass(failure)) {
                throw new RetryableException("the records could not be taken now", failure);
            }
            if (events.size() == 1) {
                refused.add(new Refused(events.getFirst().origin(), failure));
            } else {
                events.forEach(event -> takeAll(List.of(event), effect, refused));
            }
        }
    }

    private <T> void apply(List<Read<T>> events, Consumer<List<T>> effect) {
        transactions.executeWithoutResult(status -> {
            Set<String> unseen = new HashSet<>(inbox.firstTimes(
                    consumer, events.stream().map(Read::eventId).toList()));
            List<T> fresh = new ArrayList<>(events.size());
            for (Read<T> event : events) {
                if (unseen.remove(event.eventId())) {
                    fresh.add(event.content());
                }
            }
            if (!fresh.isEmpty()) {
                effect.accept(fresh);
            }
        });
    }
}
