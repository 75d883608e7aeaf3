package org.freightpass.messaging.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads dead-letter topics without a consumer group: reading leaves no trace. Opens a consumer for each question. */
final class DeadLetterTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Properties READ_ONLY = new Properties();

    static {
        READ_ONLY.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    }

    private final ConsumerFactory<String, byte[]> consumers;
    private final Duration timeout;

    DeadLetterTopic(ConsumerFactory<String, byte[]> consumers, Duration timeout) {
        this.consumers = consumers;
        this.timeout = timeout;
    }

    static String checked(String topic) {
        if (!topic.endsWith(DeadLetterHeaders.TOPIC_SUFFIX)) {
            throw new IllegalArgumentException("'" + topic + "' is not a dead-letter topic: its name does not end with "
                    + DeadLetterHeaders.TOPIC_SUFFIX);
        }
        return topic;
    }

    /** The newest of each partition, at most this many of each. */
    List<ConsumerRecord<String, byte[]>> newest(String topic, int limit) {
        return read(checked(topic), end -> end - limit, _ -> true);
    }

    /** Those chosen of all that lie in the topic now, in their order. */
    List<ConsumerRecord<String, byte[]>> chosen(String topic, Predicate<DeadLetterPosition> choice) {
        return read(checked(topic), _ -> 0, letter -> choice.test(position(letter)));
    }

    static DeadLetterPosition position(ConsumerRecord<?, ?> letter) {
        return new DeadLetterPosition(letter.partition(), letter.offset());
    }

    private List<ConsumerRecord<String, byte[]>> read(
            String topic, ToLongFunction<Long> from, Predicate<ConsumerRecord<String, byte[]>> choice) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer("dead-letters", null, null, READ_ONLY)) {
            Map<TopicPartition, Long> ends = seek(consumer, topic, from);
            long giveUp = System.nanoTime() + timeout.toNanos();
            while (!reached(consumer, ends)) {
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("the broker did not deliver " + topic + " within " + timeout);
                }
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
                    giveUp = System.nanoTime() + timeout.toNanos();
                    if (letter.offset() < ends.getOrDefault(partition(letter), 0L) && choice.test(letter)) {
                        found.add(letter);
                    }
                }
            }
        }
        return found;
    }

    /** Goes to where reading begins and gives where it ends: what arrives meanwhile is not part of the answer. */
    private Map<TopicPartition, Long> seek(Consumer<?, ?> consumer, String topic, ToLongFunction<Long> from) {
        List<PartitionInfo> described = consumer.partitionsFor(topic, timeout);
        Collection<TopicPartition> partitions = (described == null ? List.<PartitionInfo>of() : described)
                .stream()
                        .map(found -> new TopicPartition(topic, found.partition()))
                        .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, timeout));
        consumer.beginningOffsets(partitions, timeout)
                .forEach((partition, begin) ->
                        consumer.seek(partition, Math.max(begin, from.applyAsLong(ends.getOrDefault(partition, 0L)))));
        return ends;
    }

    private boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), timeout) >= end.getValue());
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> letter) {
        return new TopicPartition(letter.topic(), letter.partition());
    }
}
