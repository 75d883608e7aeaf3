package org.freightpass.messaging.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.MethodKafkaListenerEndpoint;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.messaging.handler.annotation.support.DefaultMessageHandlerMethodFactory;

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

    /** A niceness is Linux's own and anybody may raise it: where this test runs, it must be there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void readersThatFollowStandBackAndOthersDoNot() {
        runner.run(context -> {
            var factory = context.getBean(ConcurrentKafkaListenerContainerFactory.class);
            assertThat(niceness(factory, "")).isZero();
            assertThat(niceness(factory, FollowingReader.SETTINGS)).isEqualTo(10);
            assertThat(niceness(factory, "")).as("of threads started later").isZero();
        });
    }

    private static int niceness(ConcurrentKafkaListenerContainerFactory<?, ?> factory, String settings)
            throws Exception {
        var endpoint = new MethodKafkaListenerEndpoint<String, byte[]>();
        endpoint.setTopics("a-topic");
        var consumer = new Properties();
        consumer.load(new StringReader(settings));
        endpoint.setConsumerProperties(consumer);
        endpoint.setBean(new Object());
        endpoint.setMethod(Object.class.getMethod("toString"));
        endpoint.setMessageHandlerMethodFactory(new DefaultMessageHandlerMethodFactory());
        var threads = factory.createListenerContainer(endpoint)
                .getContainerProperties()
                .getListenerTaskExecutor();
        Callable<Integer> asked = ListenerThreadsTests::ownNiceness;
        return requireNonNull(threads).submit(asked).get(10, TimeUnit.SECONDS);
    }

    /** Field 19 of what the system says of the thread that asks; the second one is a name in parentheses. */
    private static int ownNiceness() throws IOException {
        String said = Files.readString(Path.of("/proc/thread-self/stat"));
        return new Scanner(said.substring(said.lastIndexOf(')') + 1))
                .tokens()
                .skip(19 - 3)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}
