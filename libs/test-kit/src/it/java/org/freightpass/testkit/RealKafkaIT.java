package org.freightpass.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RealKafkaIT {

    @Test
    void sharedBrokerIsTheSameForAll() {
        assertThat(RealKafka.bootstrap()).isEqualTo(RealKafka.bootstrap());
    }

    @Test
    void brokerThatStoppedComesBackWithItsPortAndItsData() throws Exception {
        try (KafkaBroker broker = RealKafka.start()) {
            String before = broker.bootstrap();
            send(broker, "before");

            broker.stop();
            broker.restart();
            send(broker, "after");

            assertThat(broker.bootstrap()).isEqualTo(before);
            assertThat(received(broker, 2)).containsExactly("before", "after");
        }
    }

    private static void send(KafkaBroker broker, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("restart", 0, "key", text)).get();
        }
    }

    private static List<String> received(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap());
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("restart", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int polls = 0; polls < 600 && values.size() < count; polls++) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
