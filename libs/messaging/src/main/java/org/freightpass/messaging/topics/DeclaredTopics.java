package org.freightpass.messaging.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.freightpass.messaging.deadletters.DeadLetterHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.TopicBuilder;

/**
 * A service's topics. As a bean, they are created at start where they are missing, each with one of its dead letters;
 * what exists stays as it is.
 *
 * @param deadLetterRetention how long dead letters stay
 */
public record DeclaredTopics(List<Declared> topics, Duration deadLetterRetention) {

    public DeclaredTopics {
        topics = List.copyOf(topics);
    }

    /**
     * A topic and how Kafka cleans it up.
     *
     * @param retention how long records stay; without one the last record of each key stays for ever
     */
    public record Declared(
            String name, int partitions, @Nullable Duration retention) {}

    /** From whatever a service knows its topics as. */
    public static <T> DeclaredTopics of(
            List<T> topics,
            Function<T, String> name,
            ToIntFunction<T> partitions,
            Function<T, Optional<Duration>> retention,
            Duration deadLetterRetention) {
        return new DeclaredTopics(
                topics.stream()
                        .map(topic -> new Declared(
                                name.apply(topic),
                                partitions.applyAsInt(topic),
                                retention.apply(topic).orElse(null)))
                        .toList(),
                deadLetterRetention);
    }

    List<NewTopic> withDeadLetters() {
        return topics.stream()
                .flatMap(topic -> Stream.of(live(topic), deadLetters(topic)))
                .toList();
    }

    private static NewTopic live(Declared topic) {
        TopicBuilder builder = TopicBuilder.name(topic.name()).partitions(topic.partitions());
        return (topic.retention() == null ? builder.compact() : kept(builder, topic.retention())).build();
    }

    private NewTopic deadLetters(Declared topic) {
        String name = topic.name() + DeadLetterHeaders.TOPIC_SUFFIX;
        return kept(TopicBuilder.name(name).partitions(topic.partitions()), deadLetterRetention)
                .build();
    }

    private static TopicBuilder kept(TopicBuilder builder, Duration retention) {
        return builder.config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
    }
}
