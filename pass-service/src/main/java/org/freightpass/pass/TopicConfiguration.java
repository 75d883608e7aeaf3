package org.freightpass.pass;

import java.util.List;
import org.freightpass.contracts.event.Topic;
import org.freightpass.messaging.topics.DeclaredTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics, created at start where they are missing; what exists stays as it is. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    DeclaredTopics topics() {
        return DeclaredTopics.of(
                List.of(Topic.values()),
                Topic::topicName,
                Topic::partitions,
                Topic::retention,
                Topic.DEAD_LETTER_RETENTION);
    }
}
