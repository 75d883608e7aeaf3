package org.freightpass.system.ground;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Inspections that go to the topic as fast as it takes them, like one that was made, each with an id of its own. */
public final class InspectionLoad {

    private static final String TOPIC = "freight.inspections";
    private static final String GROUP = "checkpoint-service-recording";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** A pass for each: whoever watches one pass is not given a hundred thousand sightings of it. */
    private static final int DIVISION = 222_405;

    private final Topics topics;
    private final ConsumerRecord<String, byte[]> model;

    private InspectionLoad(Topics topics, ConsumerRecord<String, byte[]> model) {
        this.topics = topics;
        this.model = model;
    }

    public static InspectionLoad of(Ground ground) {
        List<ConsumerRecord<String, byte[]>> newest = ground.topics().newest(TOPIC, "inspection.recorded", 1);
        if (newest.isEmpty()) {
            throw new IllegalStateException("no inspection was recorded yet");
        }
        return new InspectionLoad(ground.topics(), newest.getFirst());
    }

    /** Sends so many and waits until the history has them; gives the seconds from the first sent to the last kept. */
    public double secondsUntilKept(int count) throws Exception {
        ObjectNode state =
                JsonMapper.shared().readTree(model.value()).asObject().deepCopy();
        long start = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = topics.bulkProducer()) {
            for (int at = 0; at < count; at++) {
                String id = UUID.randomUUID().toString();
                byte[] value = state.put("inspectionId", id)
                        .put("passNumber", PassEvents.number(DIVISION, at))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
                ProducerRecord<String, byte[]> record =
                        new ProducerRecord<>(TOPIC, null, model.key() + at % 1000, value, model.headers());
                record.headers().remove("ce_id").add("ce_id", id.getBytes(StandardCharsets.UTF_8));
                var _ = producer.send(record);
            }
            producer.flush();
        }
        topics.awaitRead(TOPIC, GROUP, LONGEST);
        return (System.nanoTime() - start) / 1e9;
    }
}
