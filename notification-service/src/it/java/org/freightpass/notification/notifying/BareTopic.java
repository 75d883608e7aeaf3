package org.freightpass.notification.notifying;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.notification.Events;
import org.freightpass.testkit.RealKafka;

/** A topic of one partition that nobody else knows, written and read by one thread. */
final class BareTopic implements AutoCloseable {
    private final String name;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    BareTopic(String name) throws Exception {
        this.name = name;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealKafka.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        Map<String, Object> broker = Map.of("bootstrap.servers", RealKafka.bootstrap(), "linger.ms", 5);
        producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealKafka.bootstrap(), "max.poll.records", 1000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(new TopicPartition(name, 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void send(PassState pass) {
        byte[] value = Events.json(pass).getBytes(StandardCharsets.UTF_8);
        sent.add(producer.send(new ProducerRecord<>(name, pass.number(), value)));
    }

    /** Returns when the broker has all of them. */
    void flush() throws Exception {
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    List<ConsumerRecord<String, byte[]>> poll() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        return records;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
