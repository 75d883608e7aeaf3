package org.freightpass.messaging.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.topics.DeclaredTopics.Declared;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

class DeclaredTopicsTests {

    private static final DeclaredTopics TOPICS = new DeclaredTopics(
            List.of(new Declared("kept", 3, null), new Declared("passing", 1, Duration.ofDays(30))),
            Duration.ofDays(365));

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TopicsAutoConfiguration.class));

    @Test
    void eachTopicHasOneOfItsDeadLettersWithAsManyPartitions() {
        assertThat(TOPICS.withDeadLetters())
                .extracting(topic -> topic.name() + " " + topic.numPartitions() + " " + topic.configs())
                .containsExactly(
                        "kept 3 {cleanup.policy=compact}",
                        "kept.dlt 3 {retention.ms=31536000000}",
                        "passing 1 {retention.ms=2592000000}",
                        "passing.dlt 1 {retention.ms=31536000000}");
    }

    @Test
    void topicsKnownAsSomethingElseAreDeclaredToo() {
        assertThat(DeclaredTopics.of(
                        List.of(3),
                        partitions -> "kept",
                        partitions -> partitions,
                        partitions -> Optional.empty(),
                        Duration.ofDays(1)))
                .isEqualTo(new DeclaredTopics(List.of(new Declared("kept", 3, null)), Duration.ofDays(1)));
    }

    @Test
    void whatGoesWrongIsCountedFromZero() {
        service.withBean(DeclaredTopics.class, () -> TOPICS).run(context -> {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(MeterBinder.class).bindTo(registry);

            for (MessagingMeter meter : List.of(MessagingMeter.DEAD_LETTERS, MessagingMeter.LISTENER_WAITED)) {
                assertThat(registry.get(meter.id()).counters())
                        .extracting(counter -> counter.getId().getTag("topic") + " " + counter.count())
                        .containsExactlyInAnyOrder("kept 0.0", "passing 0.0");
            }
        });
    }

    @Test
    void aServiceThatDeclaresNoneStartsToo() {
        service.run(context -> assertThat(context).doesNotHaveBean(NewTopics.class));
    }
}
