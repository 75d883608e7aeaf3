package org.freightpass.system.ground;

import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.freightpass.system.load.Worker;

/** A record of a pass's size, sent and received on the same broker with nothing in between. */
public final class RawRoundTrip implements Worker, AutoCloseable {

    private static final String TOPIC = "bench.roundtrip";
    private static final int BYTES = 800;

    private final KafkaProducer<String, byte[]> producer;
    private final SynchronousQueue<String> received = new SynchronousQueue<>();
    private final Thread receiving;
    private volatile boolean ended;
    private long sent;

    public RawRoundTrip(Topics topics) throws Exception {
        topics.create(TOPIC, 1);
        producer = topics.producer();
        KafkaConsumer<String, byte[]> consumer = topics.consumer(TOPIC);
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        receiving = Thread.ofPlatform().daemon().start(() -> receive(consumer));
    }

    private void receive(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (!ended) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(100))) {
                    received.offer(one.key(), 1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean once() throws Exception {
        String key = Long.toString(sent++);
        var _ = producer.send(new ProducerRecord<>(TOPIC, key, new byte[BYTES]));
        for (String got = received.poll(30, TimeUnit.SECONDS); !key.equals(got); ) {
            if (got == null) {
                throw new IllegalStateException("a record did not come back within 30 s");
            }
            got = received.poll(30, TimeUnit.SECONDS);
        }
        return true;
    }

    @Override
    public void close() {
        ended = true;
        producer.close();
        Threads.join(receiving);
    }
}
