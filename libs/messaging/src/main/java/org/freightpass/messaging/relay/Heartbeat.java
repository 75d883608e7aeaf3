package org.freightpass.messaging.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.json.JsonMapper;

/**
 * The beat of one leader's term: {@code {source, beatAt, topic, offsets}}. Everything committed before {@code beatAt}
 * lies in the watched topic at or below {@code offsets} (-1: nothing in that partition).
 *
 * <p>Proof. The time of a beat is read from the database's clock before its row is inserted. What was committed before
 * that time took its ids before the beat took its own, because ids ascend and are given one by one: it has lower ids.
 * It is also visible to every later look into the table. The relay sends rows in the order of their ids and awaits the
 * acknowledgement of all earlier ones before it fills in a beat, so all of it is acknowledged by then, in this term
 * (then the offset was noted) or before (then it was deleted before this term's lock was taken, and lies at or below
 * the end offsets that this term asked for afterwards). A row with a lower id that commits later was committed after
 * {@code beatAt}, and nothing is claimed about it. Rows that the broker refused for ever are in no topic.
 *
 * <p>An offset may lie beyond the last record that a beat vouches for, never before it. On a compacted topic a record
 * may be gone: compare a consumer's position, not the offset of the last record it saw. Belongs to the relay's thread.
 */
final class Heartbeat {

    static final String TYPE = "heartbeat.beat.v1";

    private static final JsonMapper JSON = new JsonMapper();

    private final HeartbeatSettings settings;
    private final String source;
    private final EndOffsets endOffsets;
    private final Map<Integer, Long> offsets = new TreeMap<>();
    private boolean endOffsetsKnown;
    private long lastBeat;

    Heartbeat(HeartbeatSettings settings, String source, EndOffsets endOffsets, long nanoTime) {
        this.settings = settings;
        this.source = source;
        this.endOffsets = endOffsets;
        this.lastBeat = nanoTime - settings.period().toNanos();
    }

    String topic() {
        return settings.topic();
    }

    String source() {
        return source;
    }

    /** Whether it is time for the next beat; if so the next is due a period later. */
    boolean due(long nanoTime) {
        if (!settings.enabled() || nanoTime - lastBeat < settings.period().toNanos()) {
            return false;
        }
        lastBeat = nanoTime;
        return true;
    }

    static boolean isBeat(OutboxRow row) {
        return row.event().type().equals(TYPE);
    }

    void acknowledged(RecordMetadata record) {
        if (record.topic().equals(settings.watchedTopic())) {
            offsets.merge(record.partition(), record.offset(), Math::max);
        }
    }

    /** The text of a beat. To be called when all rows before it are acknowledged. */
    String json(OutboxRow beat) {
        askEndOffsetsOnce();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", beat.event().key());
        body.put("beatAt", beat.event().time().toString());
        body.put("topic", settings.watchedTopic());
        body.put("offsets", offsets);
        return JSON.writeValueAsString(body);
    }

    private void askEndOffsetsOnce() {
        if (!endOffsetsKnown) {
            Map<Integer, Long> found = endOffsets.of(settings.watchedTopic());
            found.forEach((partition, last) -> offsets.merge(partition, last, Math::max));
            endOffsetsKnown = !found.isEmpty();
        }
    }
}
