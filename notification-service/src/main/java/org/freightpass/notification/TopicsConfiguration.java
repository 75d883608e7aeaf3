package org.freightpass.notification;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.freightpass.contracts.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** The topics that this service reads, with their dead letters, created at start where they are missing. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {
    private static final List<Topic> READ =
            List.of(Topic.ALERTS, Topic.PASSES, Topic.APPLICATIONS, Topic.FIRMS, Topic.CHECKPOINTS, Topic.INSPECTIONS);

    @Bean
    NewTopics readTopics() {
        return new NewTopics(READ.stream()
                .flatMap(topic -> Stream.of(topic(topic), deadLetters(topic)))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(Topic topic) {
        TopicBuilder builder = TopicBuilder.name(topic.topicName()).partitions(topic.partitions());
        return topic.retention()
                .map(retention -> builder.config(TopicConfig.RETENTION_MS_CONFIG, millis(retention)))
                .orElseGet(builder::compact)
                .build();
    }

    private static NewTopic deadLetters(Topic topic) {
        return TopicBuilder.name(topic.deadLetters())
                .partitions(topic.partitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, millis(Topic.DEAD_LETTER_RETENTION))
                .build();
    }

    private static String millis(Duration retention) {
        return Long.toString(retention.toMillis());
    }
}
