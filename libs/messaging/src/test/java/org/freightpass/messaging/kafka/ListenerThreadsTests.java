package org.freightpass.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Requests are answered on virtual threads; batches of records would hold the few carriers that these have. */
class ListenerThreadsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withPropertyValues("spring.threads.virtual.enabled=true")
            .withBean(ConsumerRecordRecoverer.class, () -> (record, failure) -> {})
            .withConfiguration(
                    AutoConfigurations.of(KafkaClientsAutoConfiguration.class, KafkaAutoConfiguration.class));

    @Test
    void listenersRunOnPlatformThreadsWhereRequestsRunOnVirtualOnes() {
        runner.run(context -> {
            var factory = context.getBean(ConcurrentKafkaListenerContainerFactory.class);
            var threads =
                    factory.createContainer("a-topic").getContainerProperties().getListenerTaskExecutor();

            assertThat(threads).isNotNull();
            assertThat(threads.submit(() -> Thread.currentThread().isVirtual()).get(10, TimeUnit.SECONDS))
                    .isFalse();
        });
    }
}
