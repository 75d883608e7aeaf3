package org.freightpass.checkpoint.passes.kafka;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.TopicFeed;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.passes.ViewWriter;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class ViewFeedConfiguration {

    @Bean
    TopicFeed viewFeed(
            CheckpointSettings settings,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            KafkaAdmin topics,
            LocalView view,
            ViewWriter writer,
            EventJson json,
            CurrentTrust trust,
            DeadLetterPublisher deadLetters,
            Clock clock) {
        var records = new ViewRecords(json, trust);
        return new TopicFeed(
                "view",
                () -> consumer(kafka, broker),
                () -> new ViewSession(
                        writer,
                        records,
                        deadLetters,
                        topics::initialize,
                        view.time(clock.instant()).asOf()),
                settings.view().retryAfter());
    }

    private static Consumer<String, byte[]> consumer(KafkaProperties kafka, KafkaConnectionDetails broker) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, ViewSession.CONSUMER);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
