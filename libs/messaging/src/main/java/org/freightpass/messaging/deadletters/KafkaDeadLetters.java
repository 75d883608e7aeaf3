package org.freightpass.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.freightpass.messaging.kafka.CloudEventHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Dead letters in Kafka, the notes about their replay in the database. */
final class KafkaDeadLetters implements DeadLetters {

    private final DeadLetterTopic topics;
    private final AcknowledgedSend kafka;
    private final JdbcReplayNotes notes;
    private final TransactionOperations transactions;

    KafkaDeadLetters(
            DeadLetterTopic topics, AcknowledgedSend kafka, JdbcReplayNotes notes, TransactionOperations transactions) {
        this.topics = topics;
        this.kafka = kafka;
        this.notes = notes;
        this.transactions = transactions;
    }

    @Override
    public List<DeadLetter> list(String topic, int limit) {
        Set<DeadLetterPosition> replayed = notes.noted(DeadLetterTopic.checked(topic));
        return topics.newest(topic, limit).stream()
                .sorted(Comparator.comparingLong((ConsumerRecord<String, byte[]> letter) -> letter.timestamp())
                        .reversed())
                .limit(limit)
                .map(letter -> letter(letter, replayed))
                .toList();
    }

    @Override
    public ReplayResult replay(String topic, ReplaySelection selection) {
        List<ConsumerRecord<String, byte[]>> chosen =
                switch (selection) {
                    case ReplaySelection.All _ -> topics.chosen(topic, _ -> true);
                    case ReplaySelection.Only only -> topics.chosen(topic, only.positions()::contains);
                };
        int replayed = byOrigin(chosen).stream().mapToInt(this::replay).sum();
        int missing = selection instanceof ReplaySelection.Only only
                ? only.positions().size() - chosen.size()
                : 0;
        return new ReplayResult(replayed, chosen.size() - replayed, missing);
    }

    /** Several consumers may each have put the same record aside; sent back once, it reaches all of them. */
    private static Collection<List<ConsumerRecord<String, byte[]>>> byOrigin(
            List<ConsumerRecord<String, byte[]>> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(KafkaDeadLetters::origin, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String origin(ConsumerRecord<String, byte[]> letter) {
        String partition = header(letter, DeadLetterHeaders.PARTITION);
        String offset = header(letter, DeadLetterHeaders.OFFSET);
        return partition == null || offset == null
                ? "letter " + DeadLetterTopic.position(letter)
                : partition + "@" + offset;
    }

    /** The notes commit after the broker has the record; who replays the same letter meanwhile waits, then skips it. */
    private int replay(List<ConsumerRecord<String, byte[]>> letters) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            List<ConsumerRecord<String, byte[]>> first = letters.stream()
                    .filter(letter -> notes.note(letter.topic(), DeadLetterTopic.position(letter)))
                    .toList();
            if (!first.isEmpty()) {
                kafka.send(original(first.getFirst()));
            }
            return first.size();
        }));
    }

    private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(header);
            }
        }
        String from = letter.topic() + "-" + letter.partition() + "@" + letter.offset();
        headers.add(DeadLetterHeaders.REPLAYED, from.getBytes(UTF_8));
        return new ProducerRecord<>(sourceTopic(letter), null, letter.key(), letter.value(), headers);
    }

    /** By its name: what a dead letter says about itself is not asked where a record may go. */
    private static String sourceTopic(ConsumerRecord<?, ?> letter) {
        String topic = letter.topic();
        return topic.substring(0, topic.length() - DeadLetterHeaders.TOPIC_SUFFIX.length());
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> letter, Set<DeadLetterPosition> replayed) {
        DeadLetterPosition position = DeadLetterTopic.position(letter);
        return new DeadLetter(
                position,
                sourceTopic(letter),
                header(letter, DeadLetterHeaders.CONSUMER),
                header(letter, DeadLetterHeaders.REASON),
                header(letter, DeadLetterHeaders.MESSAGE),
                time(header(letter, DeadLetterHeaders.TIME)),
                letter.key(),
                header(letter, CloudEventHeaders.ID),
                header(letter, CloudEventHeaders.TYPE),
                replayed.contains(position));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
