package org.freightpass.system.ground;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.system.api.Asking;

/** The broker, used raw. */
public final class Topics {

    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration SELDOM = Duration.ofMillis(500);

    private final String bootstrap;

    Topics(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Sends at once, waits for all replicas. */
    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends many together. */
    public KafkaProducer<String, byte[]> bulkProducer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "linger.ms",
                        10,
                        "batch.size",
                        256 * 1024,
                        "buffer.memory",
                        64L * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A consumer of all partitions of a topic that belongs to no group. */
    public KafkaConsumer<String, byte[]> consumer(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", "5000");
        settings.put("fetch.max.wait.ms", "100");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(topic).forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
        consumer.assign(partitions);
        return consumer;
    }

    /**
     * Returns when each of its partitions answers. At one that does not yet, a producer's second batch may come in first,
     * and the broker then refuses the first for good (KAFKA-15591).
     */
    public void create(String topic, int partitions) throws Exception {
        try (Admin admin = admin()) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                        .all()
                        .get();
            }
            Map<TopicPartition, OffsetSpec> each = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                each.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            admin.listOffsets(each).all().get();
        }
    }

    /** Up to that many of the newest records whose {@code ce_type} begins so. */
    public List<ConsumerRecord<String, byte[]>> newest(String topic, String type, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - count)));
            while (ends.keySet().stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    if (type(one).startsWith(type)) {
                        found.add(one);
                    }
                }
            }
        }
        return found.subList(Math.max(0, found.size() - count), found.size());
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        var header = event.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    }

    /** How many records of a topic a group has still to take. */
    public long lag(Admin admin, String group, String topic) throws Exception {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .values()
                .forEach(described -> described
                        .partitions()
                        .forEach(one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        long lag = 0;
        for (var end : admin.listOffsets(latest).all().get().entrySet()) {
            var done = committed.get(end.getKey());
            lag += end.getValue().offset() - (done == null ? 0 : done.offset());
        }
        return lag;
    }

    /** Returns when every group that has members has read all that it reads. */
    public void awaitRead(Duration longest) throws Exception {
        try (Admin admin = admin()) {
            await("All topics", longest, SELDOM, () -> unread(admin));
        }
    }

    /** Returns when that group has read all of a topic. */
    public void awaitRead(String topic, String group, Duration longest) throws Exception {
        try (Admin admin = admin()) {
            await(topic + " by " + group, longest, OFTEN, () -> lag(admin, group, topic));
        }
    }

    private static void await(String what, Duration longest, Duration pause, Asking.Question<Long, Exception> unread)
            throws Exception {
        long left = Asking.until(longest, pause, unread, none -> none == 0);
        if (left > 0) {
            throw new IllegalStateException(what + ": " + left + " records are not read after " + longest);
        }
    }

    private long unread(Admin admin) throws Exception {
        long all = 0;
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            if (!group.groupState().equals(Optional.of(GroupState.EMPTY))) {
                for (String topic : topics(admin, group.groupId())) {
                    all += lag(admin, group.groupId(), topic);
                }
            }
        }
        return all;
    }

    private static Set<String> topics(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().keySet().stream()
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }
}
