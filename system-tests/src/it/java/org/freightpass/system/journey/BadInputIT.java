package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.api.Service;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.freightpass.system.stack.StrangeTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that no client and no producer should send, sent to the running system. */
@ExtendWith(OnLocalStack.class)
class BadInputIT {

    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalStack stack;
    private RunningSystem system;

    BadInputIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void connect() {
        system = new RunningSystem(stack.addresses(), Duration.ZERO);
    }

    @AfterEach
    void disconnect() {
        system.close();
    }

    @Test
    void bodyOfFiftyMegabytesIsRefusedAndTheServiceGoesOn() {
        byte[] body = "x".repeat(FIFTY_MEGABYTES).getBytes(StandardCharsets.US_ASCII);

        Answer bulk = system.pass().upload("firm1", "/applications/bulk?firmId=" + UUID.randomUUID(), "text/csv", body);
        Answer inspection = system.checkpoint().upload("officer1", "/inspections", "application/json", body);
        Answer call = system.notification().upload("agent1", "/cases", "application/json", body);

        assertThat(List.of(bulk, inspection, call)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
            assertThat(answer.text("code")).isEqualTo("BODY_TOO_LARGE");
        });
        services()
                .forEach(service -> assertThat(
                                service.get("admin", "/nothing-here").status())
                        .isEqualTo(404));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        String token = StrangeTokens.signedByAStranger(stack.addresses().issuer());

        assertRefused(token);
    }

    @Test
    void expiredTokenIsRefused() throws Exception {
        String token =
                StrangeTokens.expired(stack.addresses().issuer(), stack.data().resolve("issuer-key.json"));

        assertRefused(token);
    }

    private void assertRefused(String token) {
        assertThat(services()).allSatisfy(service -> {
            Answer answer = service.getWithToken(token, "/dead-letters?topic=freight.passes");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.text("code")).isEqualTo("TOKEN_INVALID");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freight.passes",
                "freight.firms",
                "freight.applications",
                "freight.checkpoints",
                "freight.roads",
                "freight.inspections",
                "freight.alerts"
            })
    void malformedRecordGoesToTheDeadLettersAndTheTopicMovesOn(String topic) throws Exception {
        String key = "malformed-" + UUID.randomUUID();

        publish(topic, key, "{\"this is\": not JSON");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(topic)).contains(key));
        assertThat(system.checkpoint().get("officer1", "/view").expect(200).text("freshness"))
                .isEqualTo("FRESH");
    }

    private Stream<Service> services() {
        return Stream.of(system.pass(), system.checkpoint(), system.notification());
    }

    private void publish(String topic, String key, String value) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.addresses().kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    /** The keys of all dead letters of the topic. */
    private List<String> deadLetters(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.addresses().kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic + ".dlt").stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> keys = new ArrayList<>();
            consumer.poll(Duration.ofSeconds(2)).forEach(record -> keys.add(record.key()));
            return keys;
        }
    }
}
