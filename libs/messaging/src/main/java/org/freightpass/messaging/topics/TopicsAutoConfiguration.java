package org.freightpass.messaging.topics;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Has the declared topics created, and watched. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnBean(DeclaredTopics.class)
class TopicsAutoConfiguration {

    @Bean
    NewTopics topicsWithDeadLetters(DeclaredTopics declared) {
        return new NewTopics(declared.withDeadLetters().toArray(NewTopic[]::new));
    }

    @Bean
    MeterBinder topicCounters(DeclaredTopics declared) {
        return new TopicCounters(declared);
    }
}
