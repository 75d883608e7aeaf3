package org.freightpass.messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.freightpass.messaging.kafka.KafkaErrorPolicy.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What happens when a listener throws: an outage is waited out, a record that cannot be processed is put aside, and
 * each failure is judged anew. Waiting means going back to the failed record and pausing before the next poll, so that
 * the consumer stays in its group, nothing behind the record is taken before it and nothing is committed. A record's
 * offset is committed after the broker has its dead letter; a dead letter that cannot be written is an outage.
 *
 * <p>A batch listener names the record that failed by {@link BatchListenerFailedException}: those before it count as
 * done. Without a name an outage brings the whole batch again; any other failure puts all of it aside, after the same
 * number of tries. Shared by all containers, with a state for each of their threads.
 */
final class ListenerErrorHandler implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerErrorHandler.class);

    private final ConsumerRecordRecoverer deadLetters;
    private final RetrySettings settings;
    private final OutageLog outages;
    private final ThreadLocal<Map<TopicPartition, Failing>> failing = ThreadLocal.withInitial(HashMap::new);

    ListenerErrorHandler(ConsumerRecordRecoverer deadLetters, RetrySettings settings, OutageLog outages) {
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.outages = outages;
    }

    /** How often the record at this offset failed in a row by an outage, and how often for a reason of its own. */
    private record Failing(long offset, int outages, int others) {
        Failing after(Fault fault) {
            return fault == Fault.OUTAGE
                    ? new Failing(offset, outages + 1, others)
                    : new Failing(offset, 0, others + 1);
        }
    }

    /** The records that come again if the first {@code blamed} of them are not put aside. */
    private record Undone(List<ConsumerRecord<?, ?>> records, int blamed, Consumer<?, ?> consumer) {
        ConsumerRecord<?, ?> first() {
            return records.getFirst();
        }

        void comeAgainFrom(int index) {
            Map<TopicPartition, Long> offsets = new LinkedHashMap<>();
            records.subList(index, records.size())
                    .forEach(refused -> offsets.putIfAbsent(partition(refused), refused.offset()));
            offsets.forEach(consumer::seek);
        }
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public void handleRemaining(
            Exception failure,
            List<ConsumerRecord<?, ?>> remaining,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        handle(failure, new Undone(remaining, 1, consumer), container);
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        List<ConsumerRecord<?, ?>> records = new ArrayList<>();
        batch.forEach(records::add);
        int named = named(failure, records);
        if (named < 0) {
            handle(failure, new Undone(records, records.size(), consumer), container);
            return;
        }
        commit(records.subList(0, named), consumer, container);
        List<ConsumerRecord<?, ?>> remaining = records.subList(named, records.size());
        handle(failure, new Undone(remaining, 1, consumer), container);
        if (remaining.size() > 1) {
            commit(remaining.subList(0, 1), consumer, container);
            // A return would tell the container that the whole batch is done.
            throw again(failure);
        }
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        LOG.warn("A consumer of {} failed outside of its listener and goes on", container.getGroupId(), failure);
    }

    @Override
    public void clearThreadState() {
        failing.remove();
    }

    /** Returns when the blamed records are put aside; throws when they are to come again. */
    private void handle(Exception failure, Undone undone, MessageListenerContainer container) {
        Fault fault = KafkaErrorPolicy.fault(failure);
        Failing state = failedOnceMore(undone.first(), fault);
        boolean hopeless = fault == Fault.UNREADABLE || state.others() >= settings.attempts();
        if (fault != Fault.OUTAGE && hopeless) {
            if (putAside(undone, failure)) {
                failing.get().remove(partition(undone.first()));
                undone.comeAgainFrom(undone.blamed());
                return;
            }
            state = failedOnceMore(undone.first(), Fault.OUTAGE);
        }
        undone.comeAgainFrom(0);
        if (state.outages() > 0) {
            outages.lasts(container.getGroupId(), undone.first(), failure);
        }
        pause(settings.pauseAfter(Math.max(state.outages(), state.others())), container);
        throw again(failure);
    }

    private Failing failedOnceMore(ConsumerRecord<?, ?> refused, Fault fault) {
        Failing before = failing.get().get(partition(refused));
        if (before == null || before.offset() != refused.offset()) {
            before = new Failing(refused.offset(), 0, 0);
        }
        Failing now = before.after(fault);
        failing.get().put(partition(refused), now);
        return now;
    }

    private boolean putAside(Undone undone, Exception failure) {
        try {
            undone.records().subList(0, undone.blamed()).forEach(refused -> deadLetters.accept(refused, failure));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("A dead letter could not be written, so its record comes again", e);
            return false;
        }
    }

    private static void commit(
            List<ConsumerRecord<?, ?>> done, Consumer<?, ?> consumer, MessageListenerContainer container) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        done.forEach(record ->
                offsets.put(partition(record), ListenerUtils.createOffsetAndMetadata(container, record.offset() + 1)));
        try {
            if (!offsets.isEmpty()) {
                consumer.commitSync(offsets, container.getContainerProperties().getSyncCommitTimeout());
            }
        } catch (org.apache.kafka.common.KafkaException e) {
            LOG.warn("Offsets are not committed, so records that are done may come again", e);
        }
    }

    private static int named(Exception failure, List<ConsumerRecord<?, ?>> records) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BatchListenerFailedException name) {
                ConsumerRecord<?, ?> record = name.getRecord();
                int index = record == null ? name.getIndex() : records.indexOf(record);
                return index < records.size() ? index : -1;
            }
        }
        return -1;
    }

    private static void pause(Duration duration, MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static KafkaException again(Exception failure) {
        return new KafkaException("the records come again", KafkaException.Level.DEBUG, failure);
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
