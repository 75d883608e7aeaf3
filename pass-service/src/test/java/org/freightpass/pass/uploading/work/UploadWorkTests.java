package org.freightpass.pass.uploading.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.freightpass.pass.PassSettings;
import org.freightpass.pass.uploading.Intake;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Upload;
import org.freightpass.pass.uploading.UploadingFleets;
import org.freightpass.pass.uploading.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;

/** A file outlasts an outage of the database, and is given up where the file itself is what fails. */
class UploadWorkTests {
    private static final int MANY = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    @Test
    void databaseAwayHoweverOftenGivesNothingUp() {
        var work = work(() -> new DataAccessResourceFailureException("away"));

        tryOften(work, MANY);

        assertThat(givenUp).hasValue(0);
    }

    @Test
    void fileThatFailsTimeAndAgainIsGivenUpOnce() {
        var work = work(() -> new IllegalStateException("a row nobody foresaw"));

        tryOften(work, 3);
        assertThat(givenUp).hasValue(0);

        tryOften(work, 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(givenUp).hasValue(1));
    }

    /** The file is looked for again and again, as the schedule does, until it was tried so much oftener. */
    private void tryOften(UploadWork work, int times) {
        var enough = tries.get() + times;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            if (tries.get() < enough) {
                work.takeUp();
            }
            return tries.get() >= enough;
        });
    }

    private UploadWork work(Supplier<RuntimeException> failure) {
        var id = UUID.randomUUID();
        var uploads = new OneUpload(id);
        var fleets =
                new UploadingFleets(
                        (content, most) -> {
                            throw new AssertionError("no file is read here");
                        },
                        uploads,
                        new NoIntake()) {
                    @Override
                    public boolean takeChunk(UUID upload, Instant now) {
                        tries.incrementAndGet();
                        throw failure.get();
                    }
                };
        return new UploadWork(fleets, uploads, Clock.systemUTC(), oneWorker());
    }

    private static PassSettings oneWorker() {
        return new Binder(new MapConfigurationPropertySource(Map.of("freight.pass.upload-workers", "1")))
                .bindOrCreate("freight.pass", PassSettings.class);
    }

    /** Nothing is taken in here. */
    private static final class NoIntake implements Intake {
        @Override
        public Outcome take(Upload upload, List<SheetRow> rows, Instant now) {
            throw new AssertionError("not asked here");
        }

        @Override
        public boolean actsFor(Upload.Owner owner, UUID firm) {
            throw new AssertionError("not asked here");
        }
    }

    /** One unfinished file. */
    private final class OneUpload implements Uploads {
        private final UUID id;

        OneUpload(UUID id) {
            this.id = id;
        }

        @Override
        public List<UUID> unfinished() {
            return List.of(id);
        }

        @Override
        public void giveUp(UUID upload, String why, Instant now) {
            givenUp.incrementAndGet();
        }

        @Override
        public void add(Upload upload, List<SheetRow> rows) {
            throw new AssertionError("not asked here");
        }

        @Override
        public Optional<Upload> find(UUID upload) {
            throw new AssertionError("not asked here");
        }

        @Override
        public List<SheetRow> begin(UUID upload) {
            throw new AssertionError("not asked here");
        }

        @Override
        public boolean release(UUID upload) {
            throw new AssertionError("not asked here");
        }

        @Override
        public boolean drop(UUID upload) {
            throw new AssertionError("not asked here");
        }

        @Override
        public List<UUID> heldSince(Instant before) {
            throw new AssertionError("not asked here");
        }

        @Override
        public Optional<List<SheetRow>> takeChunk(UUID upload) {
            throw new AssertionError("not asked here");
        }

        @Override
        public void counted(UUID upload, int submitted, int approved, List<RefusedRow> refused) {
            throw new AssertionError("not asked here");
        }

        @Override
        public void finish(UUID upload, Instant now) {
            throw new AssertionError("not asked here");
        }

        @Override
        public List<RefusedRow> refused(UUID upload, int after, int limit) {
            throw new AssertionError("not asked here");
        }
    }
}
