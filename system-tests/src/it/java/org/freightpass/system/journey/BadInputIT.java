package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Input that no client and no producer should send, sent to the running system. */
@ExtendWith(OnLocalStack.class)
class BadInputIT {

    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;
    private static final Duration CLIENTS_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final LocalStack stack;
    private RunningSystem system;

    BadInputIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void connect() {
        system = new RunningSystem(stack.addresses(), CLIENTS_PATIENCE);
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

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(deadLetters(topic)).contains(key);
            assertThat(system.checkpoint().get("officer1", "/view").expect(200).text("freshness"))
                    .isEqualTo("FRESH");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"webhook":{"url":"https://169.254.169.254/latest/meta-data"}}  | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://127.0.0.1:8083/console"}}            | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://192.168.1.1/hook"}}                  | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"file:///etc/passwd"}}                        | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"webhook":{"url":"https://a.example.org/\\r\\nHost: b"}}       | 422 | SUBSCRIPTION_INVALID | webhook.url
            {"smsNumber":"13800138000\\r\\nBcc: x"}                         | 422 | SUBSCRIPTION_INVALID | smsNumber
            {"channels":{"PASS_ISSUED":[]}}                                 | 422 | SUBSCRIPTION_INVALID | channels.PASS_ISSUED
            {"channels":{"PASS_LOST":["SMS"]}}                              | 400 | FIELD_INVALID        | channels
            """)
    void badChoiceOfChannelsIsRefusedWithItsField(String body, int status, String code, String field) {
        Map<?, ?> choice = JsonMapper.shared().readValue(body, Map.class);
        Map<String, Object> named = new HashMap<>();
        choice.forEach((name, value) -> named.put(name.toString(), value));

        Answer answer = system.notification().put("admin", "/subscriptions?firmId=nobody", named);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("remedy")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01T00:00:00Z", "2022-04-21T00:00:00Z", "noon"})
    void callCannotHaveBeenTakenThen(String received) {
        Map<String, Object> call = Map.of("kind", "ADVICE", "text", "x", "source", "12345", "receivedAt", received);

        Answer answer = system.notification().post("agent1", "/cases", call);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("FIELD_INVALID");
        assertThat(answer.text("field")).isEqualTo("receivedAt");
    }

    @Test
    void receiptThatNobodySignedIsRefusedAndOneOfTenMegabytesIsNotRead() {
        byte[] receipt = "{\"id\":\"%s\",\"status\":\"DELIVERED\"}"
                .formatted(UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);

        Answer unsigned = system.notification().upload("", "/notices/receipts/first", "application/json", receipt);
        Answer endless = system.notification()
                .upload("", "/notices/receipts/first", "application/json", new byte[10 * 1024 * 1024]);

        assertThat(unsigned.status()).as(unsigned.toString()).isEqualTo(401);
        assertThat(unsigned.text("code")).isEqualTo("RECEIPT_UNSIGNED");
        assertThat(endless.status()).as(endless.toString()).isEqualTo(413);
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
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> keys = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }
}
