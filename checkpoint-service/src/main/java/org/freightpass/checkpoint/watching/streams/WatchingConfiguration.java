package org.freightpass.checkpoint.watching.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.freightpass.checkpoint.CheckpointMeter;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.watching.Limits;
import org.freightpass.checkpoint.watching.Watching;
import org.freightpass.messaging.kafka.FollowingReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "freight.checkpoint.watching.enabled", matchIfMissing = true)
class WatchingConfiguration {
    /** The application's id: its consumer group and the beginning of its topics' names. */
    static final String APPLICATION = "checkpoint-service-watching";

    @Bean
    WatchFeed watchFeed(
            CheckpointSettings settings,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            EventJson json,
            MeterRegistry meters,
            @Value("${freight.messaging.source}") String source) {
        var watching = new Watching(limits(settings.watching()));
        var alerts = new Alerts(json, source);
        var config = config(settings, kafka, broker);
        var feed = new WatchFeed(
                () -> new KafkaStreams(topology(watching, alerts, json), config),
                settings.view().retryAfter());
        Gauge.builder(CheckpointMeter.WATCHING.id(), feed, running -> running.isWatching() ? 1 : 0)
                .register(meters);
        return feed;
    }

    private static Topology topology(Watching watching, Alerts alerts, EventJson json) {
        return WatchTopology.of(watching, alerts, json);
    }

    private static Limits limits(CheckpointSettings.Watching settings) {
        return new Limits(
                settings.speed(), settings.tolerance(), settings.turnaround(), settings.stay(), settings.window());
    }

    private static Properties config(
            CheckpointSettings settings, KafkaProperties kafka, KafkaConnectionDetails broker) {
        Map<String, Object> config = new HashMap<>(kafka.buildStreamsProperties());
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        config.put(
                StreamsConfig.STATE_DIR_CONFIG,
                settings.view().directory().resolve("watching").toString());
        // Alerts have ids that follow from what they tell: at least once is enough and needs no transactions.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.Setter.class);
        config.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        // Nobody waits for an alert as for an answer: what is sorted anew leaves in whole batches.
        config.put(StreamsConfig.producerPrefix("linger.ms"), 50);
        config.put(StreamsConfig.mainConsumerPrefix("fetch.min.bytes"), FollowingReader.LEAST_BYTES);
        config.put(StreamsConfig.mainConsumerPrefix("fetch.max.wait.ms"), FollowingReader.LONGEST_MS);
        var properties = new Properties();
        properties.putAll(config);
        return properties;
    }
}
