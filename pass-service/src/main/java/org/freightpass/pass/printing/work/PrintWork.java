package org.freightpass.pass.printing.work;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.freightpass.messaging.kafka.KafkaErrorPolicy;
import org.freightpass.pass.printing.OrderingPrints;
import org.freightpass.pass.printing.PrintOrders;
import org.freightpass.pass.printing.PrintWake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works through print orders, one chunk at a time in this instance, so that whoever wants a single document does not
 * wait behind a fleet's; orders take turns. Work that fails time and again is given up and says so; while the database
 * is away it waits.
 */
@Component
class PrintWork implements PrintWake {
    private static final Logger LOG = LoggerFactory.getLogger(PrintWork.class);
    private static final int MOST_FAILURES = 5;
    private final OrderingPrints prints;
    private final PrintOrders orders;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    PrintWork(OrderingPrints prints, PrintOrders orders, Clock clock) {
        this.prints = prints;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void wake(UUID id) {
        if (underWay.add(id)) {
            Thread.ofVirtual().name("print-" + id).start(() -> work(id));
        }
    }

    @Scheduled(fixedDelayString = "${freight.pass.printing.interval:5s}")
    void takeUp() {
        orders.deleteOver(clock.instant());
        orders.unfinished().forEach(this::wake);
    }

    private void work(UUID id) {
        try {
            while (step(id)) {
                failures.remove(id);
            }
        } catch (RuntimeException e) {
            failed(id, e);
        } finally {
            underWay.remove(id);
        }
    }

    private boolean step(UUID id) {
        turn.acquireUninterruptibly();
        try {
            return prints.printChunk(id, clock.instant()) || prints.bind(id, clock.instant());
        } finally {
            turn.release();
        }
    }

    private void failed(UUID id, RuntimeException e) {
        if (KafkaErrorPolicy.mayPass(e)) {
            LOG.warn("Work on the print order {} waits", id, e);
            return;
        }
        var times = failures.merge(id, 1, Integer::sum);
        LOG.warn("Work on the print order {} failed for the {}. time", id, times, e);
        if (times >= MOST_FAILURES) {
            failures.remove(id);
            orders.giveUp(
                    id, "The documents could not be printed; tell the operator this order's id.", clock.instant());
        }
    }
}
