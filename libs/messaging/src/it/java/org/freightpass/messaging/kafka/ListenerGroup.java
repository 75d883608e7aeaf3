package org.freightpass.messaging.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.freightpass.messaging.TestTopic;
import org.freightpass.testkit.RealKafka;

/**
 * The group in which {@link ListeningService} reads a topic, as the broker sees it. A topic's own: in a shared one, a
 * member of an earlier test that went without goodbye would hold up all that join until its session is over.
 */
record ListenerGroup(TestTopic topic) {

    static final String SUFFIX = "-listener";

    String name() {
        return topic.name() + SUFFIX;
    }

    /** In the topic's only partition; -1 where there is nothing. */
    long committed() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrap()))) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(name())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic.name(), 0));
            return offset == null ? -1 : offset.offset();
        }
    }

    List<String> members() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrap()))) {
            return admin.describeConsumerGroups(List.of(name())).all().get().values().stream()
                    .flatMap(described -> described.members().stream())
                    .map(MemberDescription::consumerId)
                    .toList();
        }
    }
}
