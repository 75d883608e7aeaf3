package org.freightpass.checkpoint.passes.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.freightpass.checkpoint.TopicFeed;
import org.freightpass.checkpoint.passes.Slice;
import org.freightpass.checkpoint.passes.ViewChange;
import org.freightpass.checkpoint.passes.ViewTime;
import org.freightpass.checkpoint.passes.ViewWriter;
import org.freightpass.checkpoint.passes.Watermark;
import org.freightpass.contracts.event.Topics;
import org.freightpass.messaging.deadletters.DeadLetterPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection's worth of filling the view. What the view has not applied is read again by the next session, so
 * nothing here needs undoing. For one thread.
 */
final class ViewSession implements TopicFeed.Session {
    static final List<String> TOPICS =
            List.of(Topics.PASSES, Topics.TRUST, Topics.CHECKPOINTS, Topics.ROADS, Topics.HEARTBEAT);
    static final String CONSUMER = "checkpoint-view";

    private static final Logger LOG = LoggerFactory.getLogger(ViewSession.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ViewWriter view;
    private final ViewRecords records;
    private final DeadLetterPublisher deadLetters;
    private final Runnable topicsMissing;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Watermark watermark;

    ViewSession(
            ViewWriter view,
            ViewRecords records,
            DeadLetterPublisher deadLetters,
            Runnable topicsMissing,
            Instant asOf) {
        this.view = view;
        this.records = records;
        this.deadLetters = deadLetters;
        this.topicsMissing = topicsMissing;
        this.watermark = new Watermark(asOf);
    }

    /** Takes every partition and goes to where the view stands; a view that is ahead of its topics is begun anew. */
    @Override
    public void begin(Consumer<String, byte[]> consumer) {
        var partitions = TOPICS.stream()
                .flatMap(topic -> partitionsOf(consumer, topic).stream())
                .toList();
        consumer.assign(partitions);
        var first = consumer.beginningOffsets(partitions);
        var end = consumer.endOffsets(partitions);
        if (isAhead(end)) {
            LOG.warn("The view has more than its topics: they were made anew, and so is it");
            view.clear();
            watermark = new Watermark(ViewTime.NEVER);
        }
        var applied = view.applied();
        for (var partition : partitions) {
            var from = Math.max(applied.getOrDefault(slice(partition), 0L), first.getOrDefault(partition, 0L));
            consumer.seek(partition, from);
            next.put(partition, from);
        }
    }

    private boolean isAhead(Map<TopicPartition, Long> end) {
        var applied = view.applied();
        return end.entrySet().stream().anyMatch(at -> applied.getOrDefault(slice(at.getKey()), 0L) > at.getValue());
    }

    @Override
    public void step(Consumer<String, byte[]> consumer) {
        var polled = consumer.poll(POLL);
        var changes = changes(polled);
        var moved = new HashMap<Slice, Long>();
        next.replaceAll((partition, before) -> {
            var position = consumer.position(partition);
            if (position > before) {
                moved.put(slice(partition), position);
            }
            return position;
        });
        var asOf = watermark.advance(passesApplied()).orElse(null);
        var batch = new ViewWriter.Batch(changes, moved, asOf);
        if (!batch.isEmpty()) {
            view.apply(batch);
        }
    }

    private List<ViewChange> changes(ConsumerRecords<String, byte[]> polled) {
        var changes = new ArrayList<ViewChange>();
        for (var event : polled) {
            try {
                take(event, changes);
            } catch (RuntimeException unreadable) {
                // Reading asks nobody, so whatever goes wrong lies in the record, and the view must go on.
                LOG.warn(
                        "Set aside {}-{}@{}: {}",
                        event.topic(),
                        event.partition(),
                        event.offset(),
                        unreadable.getMessage());
                deadLetters.publish(event, CONSUMER, unreadable);
            }
        }
        return changes;
    }

    private void take(ConsumerRecord<String, byte[]> event, List<ViewChange> changes) {
        if (!event.topic().equals(Topics.HEARTBEAT)) {
            changes.add(records.change(event));
            return;
        }
        var beat = records.beat(event);
        if (beat != null) {
            watermark.add(beat);
        }
    }

    private Map<Integer, Long> passesApplied() {
        var applied = new HashMap<Integer, Long>();
        next.forEach((partition, position) -> {
            if (partition.topic().equals(Topics.PASSES)) {
                applied.put(partition.partition(), position);
            }
        });
        return applied;
    }

    private List<TopicPartition> partitionsOf(Consumer<String, byte[]> consumer, String topic) {
        var found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            topicsMissing.run();
            throw new IllegalStateException("The topic " + topic + " is not there yet");
        }
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Slice slice(TopicPartition partition) {
        return new Slice(partition.topic(), partition.partition());
    }
}
