package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.deadletters.DeadLetter;
import org.freightpass.messaging.deadletters.DeadLetters;
import org.freightpass.testkit.KafkaBroker;
import org.freightpass.testkit.RealKafka;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.testkit.TestLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The service's database goes away while events of all kinds lie there, rubbish among them, and comes back. */
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void everyListenerWaitsAndOnlyRubbishIsPutAside() {
        TestDatabase direct = RealPostgres.database();
        try (KafkaBroker broker = RealKafka.start();
                TestLink link = TestLink.to(direct);
                ConfigurableApplicationContext service = start(broker, link.over(direct));
                Events events = new Events(broker.bootstrap())) {
            String firm = "firm-" + UUID.randomUUID();
            String number = Samples.passNumber();
            Alert alert = Samples.alert(Alert.Kind.LONG_STOP, null, number);

            link.cut();
            events.publish(EventType.ALERT_RAISED, alert.alertId(), alert);
            events.publish(EventType.FIRM_REGISTERED, firm, Samples.firm(firm, firm + "@example.org", "en"));
            events.publish(EventType.PASS_ISSUED, number, Samples.pass(number, 1, Status.ACTIVE, firm));
            for (Topic topic : List.of(Topic.ALERTS, Topic.FIRMS, Topic.PASSES)) {
                events.rubbish(topic.topicName(), "rubbish");
            }
            waiting()
                    .until(() -> waited(service, Topic.ALERTS) > 1
                            && waited(service, Topic.FIRMS) > 1
                            && waited(service, Topic.PASSES) > 1);
            link.mend();

            waiting().until(() -> rows(direct, "hotline_case_alert where alert_id = '" + alert.alertId() + "'") == 1);
            waiting().until(() -> rows(direct, "firm_contact where firm_id = '" + firm + "'") == 1);
            waiting()
                    .until(() -> rows(direct, "notice where recipient = '" + firm + "' and kind = 'PASS_ISSUED'") == 1);
            // Every listener of a topic might put an event aside, each in its own time.
            waiting()
                    .until(() -> service.getBean(KafkaListenerEndpointRegistry.class).getListenerContainers().stream()
                            .allMatch(listener -> isThrough(listener, broker)));
            for (Topic topic : List.of(Topic.ALERTS, Topic.FIRMS, Topic.PASSES)) {
                assertThat(service.getBean(DeadLetters.class).list(topic.deadLetters(), 100))
                        .extracting(DeadLetter::key)
                        .containsOnly("rubbish");
            }
        }
    }

    /** The timers' threads fail while the database is away, as they should: their pool goes on with new ones. */
    private static ConditionFactory waiting() {
        return await().atMost(PATIENCE).dontCatchUncaughtExceptions();
    }

    private static ConfigurableApplicationContext start(KafkaBroker broker, TestDatabase database) {
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-timeout=250",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrap(),
                        "--freight.web.issuer=" + TestIssuer.issuer(),
                        "--freight.web.jwk-set-uri=" + TestIssuer.jwkSetUri(),
                        "--freight.hotline.sealing-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "--freight.notifying.webhook.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                        "--freight.messaging.retry.first=50ms",
                        "--freight.messaging.retry.longest=200ms");
    }

    /** Seconds. */
    private static double waited(ConfigurableApplicationContext service, Topic topic) {
        Collection<Counter> counters = service.getBean(MeterRegistry.class)
                .find(MessagingMeter.LISTENER_WAITED.id())
                .tag("topic", topic.topicName())
                .counters();
        return counters.stream().mapToDouble(Counter::count).sum();
    }

    /** Whether it has committed all that lies there: before that it has put aside what it will not take. */
    private static boolean isThrough(MessageListenerContainer listener, KafkaBroker broker) {
        Collection<TopicPartition> partitions = listener.getAssignedPartitions();
        if (partitions == null || partitions.isEmpty()) {
            return false;
        }
        try (var asking = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrap(), "group.id", String.valueOf(listener.getGroupId())),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Map<TopicPartition, OffsetAndMetadata> committed = asking.committed(Set.copyOf(partitions));
            return asking.endOffsets(partitions).entrySet().stream()
                    .allMatch(end -> end.getValue() == next(committed.get(end.getKey())));
        }
    }

    private static long next(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static int rows(TestDatabase database, String from) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()))
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }
}
