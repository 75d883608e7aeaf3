package org.freightpass.pass;

import java.util.Arrays;
import org.freightpass.contracts.event.Topic;
import org.freightpass.messaging.topics.DeclaredTopics;
import org.freightpass.messaging.topics.DeclaredTopics.Declared;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics, created at start where they are missing; what exists stays as it is. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    DeclaredTopics topics() {
        return new DeclaredTopics(
                Arrays.stream(Topic.values())
                        .map(topic -> new Declared(
                                topic.topicName(),
                                topic.partitions(),
                                topic.retention().orElse(null)))
                        .toList(),
                Topic.DEAD_LETTER_RETENTION);
    }
}
