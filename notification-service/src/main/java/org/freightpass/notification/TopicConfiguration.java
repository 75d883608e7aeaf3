package org.freightpass.notification;

import java.util.List;
import org.freightpass.contracts.event.Topic;
import org.freightpass.messaging.topics.DeclaredTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that this service reads, created at start where they are missing; what exists stays as it is. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {
    private static final List<Topic> READ =
            List.of(Topic.ALERTS, Topic.PASSES, Topic.APPLICATIONS, Topic.FIRMS, Topic.CHECKPOINTS, Topic.INSPECTIONS);

    @Bean
    DeclaredTopics topics() {
        return DeclaredTopics.of(
                READ, Topic::topicName, Topic::partitions, Topic::retention, Topic.DEAD_LETTER_RETENTION);
    }
}
