package org.freightpass.messaging.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * Every consumer reads text keys and raw values from the beginning, every producer waits for all replicas, and every
 * listener container of Spring Boot gets the error policy.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(RetrySettings.class)
class KafkaClientsAutoConfiguration {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean(CommonErrorHandler.class)
    CommonErrorHandler kafkaErrorPolicy(
            ConsumerRecordRecoverer deadLetters,
            RetrySettings settings,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock) {
        OutageLog outages = new OutageLog(
                settings.tell(),
                meters.getIfAvailable(CompositeMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC));
        return new ListenerErrorHandler(deadLetters, settings, outages);
    }

    /** For the JSON that Spring Boot configures. */
    @Bean
    EventTimes eventTimes() {
        return new EventTimes();
    }

    @Bean
    @ConditionalOnMissingBean(RecordInterceptor.class)
    RecordInterceptor<Object, Object> correlatedRecords() {
        return new CorrelatedRecords();
    }

    /**
     * Listeners have threads of the machine's own. A batch computes without a pause, and virtual threads give way only
     * where they wait: among them, requests would wait for batches (ADR 51). Readers that follow stand back (ADR 101).
     */
    @Bean
    @ConditionalOnMissingBean(ContainerCustomizer.class)
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            listenersOffVirtualThreads() {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("listener-");
        SimpleAsyncTaskExecutor following = new SimpleAsyncTaskExecutor("follower-");
        following.setTaskDecorator(Niceness::standingBack);
        return container -> {
            ContainerProperties properties = container.getContainerProperties();
            boolean follows = FollowingReader.isMeantBy(properties.getKafkaConsumerProperties());
            properties.setListenerTaskExecutor(follows ? following : threads);
        };
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer consumersReadRawRecords() {
        return factory -> factory.updateConfigs(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer consumersSayGoodbyeQuickly() {
        return factory -> addTo(factory, new QuickGoodbye(LONGEST_GOODBYE));
    }

    @SuppressWarnings("unchecked") // what becomes of a consumer when it closes does not depend on what it reads
    private static void addTo(DefaultKafkaConsumerFactory<?, ?> factory, QuickGoodbye goodbye) {
        ((DefaultKafkaConsumerFactory<Object, Object>) factory).addPostProcessor(goodbye);
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer producersLoseNothing() {
        return factory -> factory.updateConfigs(Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0));
    }
}
