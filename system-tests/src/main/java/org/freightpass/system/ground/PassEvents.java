package org.freightpass.system.ground;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.freightpass.system.fleet.Vehicle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events about passes that nobody issued, as like a real one as one pass is like another. */
public final class PassEvents {

    static final String TOPIC = "freight.passes";

    private static final String ISSUED = "pass.issued";
    private static final int SERIALS = 999_999;

    private final ConsumerRecord<String, byte[]> model;
    private final ObjectNode state;
    private final int division;

    private PassEvents(ConsumerRecord<String, byte[]> model, ObjectNode state, int division) {
        this.model = model;
        this.state = state;
        this.division = division;
    }

    /**
     * Like the newest that was issued.
     *
     * @param division the first six digits of their numbers, a county that there is; the next one is needed for a million
     */
    public static PassEvents like(Topics topics, int division) {
        List<ConsumerRecord<String, byte[]>> newest = topics.newest(TOPIC, ISSUED, 1);
        if (newest.isEmpty()) {
            throw new IllegalStateException("no pass was issued yet");
        }
        JsonNode read = JsonMapper.shared().readTree(newest.getFirst().value());
        return new PassEvents(newest.getFirst(), read.asObject().deepCopy(), division);
    }

    public String number(int serial) {
        return number(division, serial);
    }

    /** Serials of a division go from 000001 to 999999. */
    static String number(int division, int serial) {
        return String.format(Locale.ROOT, "%06d%06d", division + serial / SERIALS, 1 + serial % SERIALS);
    }

    public String type() {
        return text("ce_type");
    }

    /** Of the pass with this serial, on this vehicle. */
    public String json(int serial, Vehicle vehicle) {
        return state.put("number", number(serial))
                .put("plate", vehicle.plate())
                .put("plateColour", vehicle.colour())
                .toString();
    }

    public ProducerRecord<String, byte[]> record(int serial, Vehicle vehicle) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                TOPIC, number(serial), json(serial, vehicle).getBytes(StandardCharsets.UTF_8));
        for (Header header : model.headers()) {
            record.headers()
                    .add(
                            header.key(),
                            switch (header.key()) {
                                case "ce_id" -> UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
                                case "ce_subject" -> number(serial).getBytes(StandardCharsets.UTF_8);
                                default -> header.value();
                            });
        }
        return record;
    }

    private String text(String header) {
        return new String(model.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
