package org.freightpass.checkpoint.inspecting.state;

import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.checkpoint.CheckpointSettings;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.TopicFeed;
import org.freightpass.messaging.kafka.FollowingReader;
import org.freightpass.outages.Breakers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class StateConfiguration {

    @Bean(destroyMethod = "close")
    OwnState ownState(CheckpointSettings settings) {
        return new OwnState(
                settings.view().directory().resolve("own"), settings.recording().keep());
    }

    @Bean(destroyMethod = "close")
    InspectionProducer inspectionProducer(
            CheckpointSettings settings, KafkaProperties kafka, KafkaConnectionDetails broker) {
        return new InspectionProducer(producer(settings.recording().timeLimit(), kafka, broker));
    }

    @Bean
    Samplings samplings(OwnState state, EventJson json) {
        return new Samplings(state, json);
    }

    /** Samplings of every instance: a truck goes from one checkpoint to the next, and those are not of one instance. */
    @Bean
    TopicFeed samplingFeed(
            Samplings samplings,
            EventJson json,
            CheckpointSettings settings,
            KafkaProperties kafka,
            KafkaConnectionDetails broker,
            Clock clock) {
        return new TopicFeed(
                "samplings",
                () -> consumer(kafka, broker),
                () -> new SamplingSession(samplings, json, settings.recording().keep(), clock),
                settings.view().retryAfter());
    }

    private static Consumer<String, byte[]> consumer(KafkaProperties kafka, KafkaConnectionDetails broker) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "checkpoint-samplings");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FollowingReader.LEAST_BYTES);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FollowingReader.LONGEST_MS);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    DurableInspections durableInspections(
            OwnState state,
            Samplings samplings,
            InspectionProducer producer,
            EventJson json,
            CheckpointSettings settings,
            @Value("${freight.messaging.source}") String source) {
        var recording = settings.recording();
        var breaker = Breakers.afterFailuresInARow("inspections", recording.openAfter(), recording.openFor());
        var limit = TimeLimiter.of(recording.timeLimit());
        return new DurableInspections(
                state, samplings, new KafkaSending(producer.kafka(), breaker, limit, source), json);
    }

    @Bean
    @Primary
    CountedInspections inspections(DurableInspections inspections, MeterRegistry meters) {
        return new CountedInspections(inspections, meters);
    }

    @Bean
    JournalFollower journalFollower(DurableInspections inspections, CheckpointSettings settings) {
        return new JournalFollower(inspections, settings.recording().followEvery());
    }

    /** A bean of its own type, so that nobody else's producer is taken for it. */
    record InspectionProducer(Producer<String, byte[]> kafka) implements AutoCloseable {
        private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

        @Override
        public void close() {
            kafka.close(CLOSE_WITHIN);
        }
    }

    private static Producer<String, byte[]> producer(
            Duration limit, KafkaProperties kafka, KafkaConnectionDetails broker) {
        var millis = Math.toIntExact(limit.toMillis());
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "checkpoint-inspections");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
