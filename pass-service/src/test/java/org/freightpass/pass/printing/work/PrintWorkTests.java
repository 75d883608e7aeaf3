package org.freightpass.pass.printing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.PrintOrders;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Orders take turns, failures are counted, and an outage is none. */
class PrintWorkTests {
    private static final Instant NOW = Instant.parse("2022-04-20T08:00:00Z");
    private static final UUID ORDER = UUID.fromString("0c7ad8b7-4c1a-4c9e-9f3e-5c3f1b0a2d05");
    private static final UUID OTHER = UUID.fromString("0c7ad8b7-4c1a-4c9e-9f3e-5c3f1b0a2d06");
    private static final int MOST_FAILURES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OrderingPrints prints = mock(OrderingPrints.class);
    private final PrintOrders orders = mock(PrintOrders.class);
    private final AtomicInteger tried = new AtomicInteger();
    /** How many attempts had ended when there was nothing to print. */
    private final AtomicInteger ended = new AtomicInteger();

    private final Semaphore allowed = new Semaphore(0);
    private final PrintWork work = new PrintWork(prints, orders, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void orderIsPrintedChunkByChunkAndThenBound() {
        when(prints.printChunk(ORDER, NOW)).thenReturn(true, true, false);
        when(prints.bind(ORDER, NOW)).thenReturn(true, false);

        work.wake(ORDER);

        await().atMost(PATIENCE).untilAsserted(() -> verify(prints, times(2)).bind(ORDER, NOW));
        verify(prints, times(4)).printChunk(ORDER, NOW);
        verify(orders, never()).giveUp(any(), anyString(), any());
    }

    @Test
    void fifthFailureInARowGivesTheOrderUp() {
        givenEachAttempt(time -> {
            throw new IllegalStateException("no fonts");
        });

        for (int failure = 1; failure < MOST_FAILURES; failure++) {
            wakeAndAwait(failure);
        }
        verify(orders, never()).giveUp(any(), anyString(), any());
        wakeAndAwait(MOST_FAILURES);
        verify(orders).giveUp(eq(ORDER), anyString(), eq(NOW));
    }

    @Test
    void progressBetweenFailuresBeginsTheCountAnew() {
        givenEachAttempt(time -> {
            if (time != MOST_FAILURES) {
                throw new IllegalStateException("no fonts");
            }
        });

        for (int time = 1; time < 2 * MOST_FAILURES; time++) {
            wakeAndAwait(time);
        }
        verify(orders, never()).giveUp(any(), anyString(), any());
    }

    @Test
    void outageIsWaitedForHoweverLong() {
        givenEachAttempt(time -> {
            throw new DataAccessResourceFailureException("away", new SQLException("terminated", "57P01"));
        });

        for (int time = 1; time <= 2 * MOST_FAILURES; time++) {
            wakeAndAwait(time);
        }
        verify(orders, never()).giveUp(any(), anyString(), any());
    }

    @Test
    void orderIsWorkedOnOnceAndAnotherWaitsForItsTurn() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        when(prints.printChunk(ORDER, NOW)).thenAnswer(asked -> {
            tried.incrementAndGet();
            begun.countDown();
            assertThat(mayEnd.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return false;
        });

        work.wake(ORDER);
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        work.wake(ORDER);
        work.wake(OTHER);
        verify(prints, never()).printChunk(OTHER, NOW);
        mayEnd.countDown();

        await().atMost(PATIENCE).untilAsserted(() -> verify(prints).bind(OTHER, NOW));
        verify(prints).bind(ORDER, NOW);
        assertThat(tried).hasValue(1);
    }

    @Test
    void whatAnotherInstanceLeftIsTakenUpAndWhatIsOverIsDeleted() {
        when(orders.unfinished()).thenReturn(List.of(ORDER));

        work.takeUp();

        verify(orders).deleteOver(NOW);
        await().atMost(PATIENCE).untilAsserted(() -> verify(prints).bind(ORDER, NOW));
    }

    /** What comes of the attempts that are allowed, counted from 1; without one there is nothing to print. */
    private void givenEachAttempt(IntConsumer attempt) {
        when(prints.printChunk(ORDER, NOW)).thenAnswer(asked -> {
            if (!allowed.tryAcquire()) {
                ended.set(tried.get());
                return false;
            }
            attempt.accept(tried.incrementAndGet());
            return true;
        });
    }

    /** One attempt more and what comes of it; woken until it has ended, as one that still ends does not hear. */
    private void wakeAndAwait(int times) {
        allowed.release();
        await().atMost(PATIENCE).until(() -> {
            work.wake(ORDER);
            return ended.get() == times;
        });
    }
}
