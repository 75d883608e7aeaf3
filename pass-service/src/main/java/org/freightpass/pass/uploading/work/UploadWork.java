package org.freightpass.pass.uploading.work;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.freightpass.messaging.Correlation;
import org.freightpass.messaging.kafka.KafkaErrorPolicy;
import org.freightpass.pass.PassSettings;
import org.freightpass.pass.uploading.UploadWake;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works through files, some virtual threads for each: at once for a file taken in here, within seconds for one that
 * another instance left behind. A file whose chunk fails time and again is given up and says so; while the database
 * is away it waits, however long that takes.
 */
@Component
class UploadWork implements UploadWake {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);
    private static final int MOST_FAILURES = 5;
    private final UploadingFleets fleets;
    private final Uploads uploads;
    private final Clock clock;
    private final int workers;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    UploadWork(UploadingFleets fleets, Uploads uploads, Clock clock, PassSettings settings) {
        this.fleets = fleets;
        this.uploads = uploads;
        this.clock = clock;
        this.workers = settings.uploadWorkers();
    }

    @Override
    public void wake(UUID id) {
        if (underWay.add(id)) {
            var working = new AtomicInteger(workers);
            for (var worker = 0; worker < workers; worker++) {
                Thread.ofVirtual().name("upload-" + id).start(() -> work(id, working));
            }
        }
    }

    @Scheduled(fixedDelayString = "${freight.pass.upload-interval:5s}")
    void takeUp() {
        uploads.unfinished().forEach(this::wake);
    }

    /** UP-07: a file that was looked at and never taken in goes. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        fleets.forget(clock.instant());
    }

    /** One holds a chunk while another takes the next: one writes as the other reads, checks and signs. */
    private void work(UUID id, AtomicInteger working) {
        try (var _ = Correlation.during("upload-" + id)) {
            while (fleets.takeChunk(id, clock.instant())) {
                failures.remove(id);
            }
        } catch (RuntimeException e) {
            failed(id, e);
        } finally {
            if (working.decrementAndGet() == 0) {
                underWay.remove(id);
            }
        }
    }

    private void failed(UUID id, RuntimeException e) {
        if (KafkaErrorPolicy.mayPass(e)) {
            LOG.warn("Work on the file {} waits", id, e);
            return;
        }
        var times = failures.merge(id, 1, Integer::sum);
        LOG.warn("Work on the file {} failed for the {}. time", id, times, e);
        if (times >= MOST_FAILURES) {
            failures.remove(id);
            uploads.giveUp(id, "The file could not be worked through; tell the operator its id.", clock.instant());
        }
    }
}
