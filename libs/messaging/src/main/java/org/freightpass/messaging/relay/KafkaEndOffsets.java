package org.freightpass.messaging.relay;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Opens a client for each question: it is asked once in a leader's term. */
final class KafkaEndOffsets implements EndOffsets {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Object> settings;

    KafkaEndOffsets(Map<String, Object> adminSettings) {
        settings = new HashMap<>(adminSettings);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    @Override
    public Map<Integer, Long> of(String topic) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> partitions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                            .map(TopicDescription::partitions)
                            .flatMap(List::stream)
                            .collect(toMap(
                                    found -> new TopicPartition(topic, found.partition()), _ -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset() - 1));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Map.of();
            }
            throw new KafkaException("the end offsets of " + topic + " are not known", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
