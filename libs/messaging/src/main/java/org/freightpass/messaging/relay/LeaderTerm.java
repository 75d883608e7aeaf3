package org.freightpass.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a leader does from taking the lock to losing it: sends what is there, awaits the acknowledgements in order and
 * deletes exactly what was acknowledged. The first failure ends the term; the next one begins with the lowest id, and
 * nothing that was not acknowledged has been deleted. A record that the broker will never take is moved to
 * {@code outbox_refused}, so that those behind it go on. Belongs to the relay's thread.
 */
final class LeaderTerm {

    private static final Logger LOG = LoggerFactory.getLogger(LeaderTerm.class);

    private final LeaderSession session;
    private final RelayProducer producer;
    private final Heartbeat heartbeat;
    private final StallWatch watch;
    private final RelayMeters meters;
    private final Duration ackCheck;
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private final List<Long> acknowledged = new ArrayList<>();

    LeaderTerm(
            LeaderSession session,
            RelayProducer producer,
            Heartbeat heartbeat,
            StallWatch watch,
            RelayMeters meters,
            Duration ackCheck) {
        this.session = session;
        this.producer = producer;
        this.heartbeat = heartbeat;
        this.watch = watch;
        this.meters = meters;
        this.ackCheck = ackCheck;
    }

    /** Sends one batch; false if there was nothing to send. */
    boolean step() throws SQLException {
        if (heartbeat.due(System.nanoTime())) {
            session.appendBeat(heartbeat.topic(), heartbeat.source());
        }
        List<OutboxRow> rows = session.next();
        try {
            for (OutboxRow row : rows) {
                send(row);
            }
            awaitAll();
        } finally {
            session.delete(acknowledged);
            meters.published(acknowledged.size());
            acknowledged.clear();
        }
        return !rows.isEmpty();
    }

    private void send(OutboxRow row) throws SQLException {
        String json = row.event().json();
        if (Heartbeat.isBeat(row)) {
            awaitAll();
            json = heartbeat.json(row);
            meters.beat();
        }
        Future<RecordMetadata> acknowledgement = producer.send(row.event(), json);
        underWay.add(new Sent(row, acknowledgement));
        if (acknowledgement.state() == Future.State.FAILED) {
            // Sending on would let later events of the key overtake this one.
            awaitAll();
        }
    }

    private void awaitAll() throws SQLException {
        for (Sent sent = underWay.poll(); sent != null; sent = underWay.poll()) {
            try {
                heartbeat.acknowledged(await(sent));
                acknowledged.add(sent.row().id());
            } catch (ExecutionException e) {
                refuseOrFail(sent.row(), e);
            }
        }
    }

    /**
     * Waits for as long as the broker is away, proving to the database meanwhile that this leader lives. If the broker
     * answers and the acknowledgement still does not come, the producer is stuck and the term ends.
     */
    private RecordMetadata await(Sent sent) throws SQLException, ExecutionException {
        watch.moved(System.nanoTime());
        while (true) {
            try {
                return sent.acknowledgement().get(ackCheck.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                session.prove();
                if (watch.stalled(sent.row().event().topic(), System.nanoTime())) {
                    meters.stalled();
                    throw new KafkaException("event " + sent.row().event().id()
                            + " is not acknowledged although the broker answers: a new producer is needed");
                }
            } catch (InterruptedException e) {
                throw new InterruptException("stopped while waiting for the broker", e);
            }
        }
    }

    private void refuseOrFail(OutboxRow row, ExecutionException failure) throws SQLException {
        Throwable reason = Objects.requireNonNullElse(failure.getCause(), failure);
        if (!isForEver(reason)) {
            throw new KafkaException("event " + row.event().id() + " was not acknowledged", reason);
        }
        LOG.error(
                "The broker will never take event {} of type {} for {}: moved to outbox_refused",
                row.event().id(),
                row.event().type(),
                row.event().topic(),
                reason);
        session.refuse(row.id(), String.valueOf(reason));
    }

    private static boolean isForEver(Throwable reason) {
        return reason instanceof RecordTooLargeException
                || reason instanceof RecordBatchTooLargeException
                || reason instanceof InvalidTopicException
                || reason instanceof InvalidRecordException;
    }

    private record Sent(OutboxRow row, Future<RecordMetadata> acknowledgement) {}
}
