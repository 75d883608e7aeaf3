package org.freightpass.notification.notifying.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.LetterChannel;
import org.freightpass.notification.notifying.SendResult;
import org.freightpass.notification.notifying.SendingNotices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The workers that carry letters from the ledger to one channel, one letter each at a time. Any number of instances may
 * run; a claim is made by one only. While the channel rests none is taken. When the database is away the workers wait and go on. Stopping lets each finish the
 * letter in its hands.
 */
final class NoticeSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(25);

    private final SendingNotices sending;
    private final LetterChannel channel;
    private final Limits limits;
    private final Clock clock;

    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    NoticeSender(SendingNotices sending, LetterChannel channel, Limits limits, Clock clock) {
        this.sending = sending;
        this.channel = channel;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        workers = Executors.newVirtualThreadPerTaskExecutor();
        for (int worker = 0; worker < limits.workers(); worker++) {
            workers.execute(() -> work(end));
        }
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A letter was still being sent after {}; it will be shown as unknown", TO_FINISH);
                workers.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void work(CountDownLatch end) {
        try {
            while (end.getCount() > 0) {
                if (!sendNext()) {
                    end.await(limits.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was a letter. */
    private boolean sendNext() {
        try {
            Instant now = clock.instant();
            int unknown = sending.giveUp(channel.channel(), now);
            if (unknown > 0) {
                LOG.warn("{} notices were under way when a process ended; their result is unknown", unknown);
            }
            if (channel.isResting()) {
                return false;
            }
            Optional<Letter> next = sending.claim(channel.channel(), now);
            next.ifPresent(this::send);
            return next.isPresent();
        } catch (RuntimeException failure) {
            LOG.warn("No letter could be taken or noted; going on after a pause", failure);
            return false;
        }
    }

    private void send(Letter letter) {
        SendResult result = channel.send(letter);
        sending.note(letter, result, clock.instant());
        LetterLog.came(letter, result);
    }
}
