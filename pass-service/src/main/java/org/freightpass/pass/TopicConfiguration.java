package org.freightpass.pass;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.freightpass.contracts.event.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics, created at start where they are missing; what exists stays as it is. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return new KafkaAdmin.NewTopics(Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(topic(topic), deadLetters(topic)))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(Topic topic) {
        var builder = TopicBuilder.name(topic.topicName()).partitions(topic.partitions());
        return topic.retention()
                .map(retention -> builder.config(TopicConfig.RETENTION_MS_CONFIG, millis(retention)))
                .orElseGet(() -> builder.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
                .build();
    }

    private static NewTopic deadLetters(Topic topic) {
        return TopicBuilder.name(topic.deadLetters())
                .partitions(topic.partitions())
                .config(TopicConfig.RETENTION_MS_CONFIG, millis(Topic.DEAD_LETTER_RETENTION))
                .build();
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
