package org.freightpass.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topic;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.testkit.RealKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoisonIT extends RunningService {

    @ParameterizedTest
    @EnumSource(names = {"ALERTS", "PASSES", "APPLICATIONS", "FIRMS"})
    void rubbishGoesToTheDeadLetters(Topic topic) {
        String key = "rubbish-" + UUID.randomUUID();

        events.rubbish(topic.topicName(), key);

        await().until(() -> deadLetters(topic).contains(key));
    }

    @Test
    void partitionsGoOnBehindTheRubbish() {
        String firm = "firm-" + Samples.serial();
        String number = Samples.passNumber();
        Alert alert = Samples.alert(Alert.Kind.LONG_STOP, null, number);
        events.rubbish(Topic.ALERTS.topicName(), alert.alertId());
        events.rubbish(Topic.PASSES.topicName(), number);
        events.rubbish(Topic.FIRMS.topicName(), firm);

        events.publish(EventType.ALERT_RAISED, alert.alertId(), alert);
        events.publish(EventType.FIRM_REGISTERED, firm, Samples.firm(firm, firm + "@example.org", "en"));
        events.publish(EventType.PASS_ISSUED, number, Samples.pass(number, 1, Status.ACTIVE, firm));
        events.flush();

        await().until(() -> rows("hotline_case_alert where alert_id = '" + alert.alertId() + "'") == 1);
        // Where the pass is known before the alert is read, the firm is told of the alert as well.
        await().until(() -> rows("notice where recipient = '" + firm + "' and kind = 'PASS_ISSUED'") == 1);
        await().until(() -> rows("firm_contact where firm_id = '" + firm + "'") == 1);
        await().until(() -> deadLetters(Topic.PASSES).contains(number));
    }

    @Test
    void recordThatTheDatabaseRefusesGoesAsideAloneAndTheRestOfItsBatchIsTaken() {
        String firm = "firm-" + Samples.serial();
        List<String> numbers =
                IntStream.range(0, 20).mapToObj(index -> Samples.passNumber()).toList();
        for (String number : numbers) {
            String json = Events.json(Samples.pass(number, 1, Status.REVOKED, firm));
            boolean bad = number.equals(numbers.get(7));
            events.again(
                    UUID.randomUUID().toString(),
                    EventType.PASS_REVOKED,
                    number,
                    bad ? json.replace("for a reason", "a\\u0000b") : json);
        }
        events.flush();

        await().until(() -> rows("notice where recipient = '" + firm + "'") == 19);
        await().until(() -> deadLetters(Topic.PASSES).contains(numbers.get(7)));
    }

    private int rows(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private static List<String> deadLetters(Topic topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealKafka.bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(number -> new TopicPartition(topic.deadLetters(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<String> keys = new ArrayList<>();
            while (keys.size() < end) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                    keys.add(letter.key());
                }
            }
            return keys;
        }
    }
}
