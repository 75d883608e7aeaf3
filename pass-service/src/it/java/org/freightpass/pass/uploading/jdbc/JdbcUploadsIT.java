package org.freightpass.pass.uploading.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.freightpass.pass.AlongMany;
import org.freightpass.pass.PassSettings;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.freightpass.pass.uploading.SheetRow;
import org.freightpass.pass.uploading.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class JdbcUploadsIT {

    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final int ROWS_OF_A_CHUNK = 1;
    private static final Instant SENT = Instant.parse("2022-04-21T00:00:00Z");

    private final JdbcUploads uploads = new JdbcUploads(
            DATABASE.jdbc(),
            DATABASE.batches(),
            new AlongMany(DATABASE.jdbc()),
            TestCiphers.cipher(),
            JsonMapper.shared(),
            new PassSettings(
                    "220000",
                    false,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    ROWS_OF_A_CHUNK,
                    1));

    @BeforeEach
    void empty() {
        DATABASE.empty("upload");
    }

    @Test
    void chunksAreTakenOneByOneInOrderAndOnce() {
        UUID id = givenUploadOf(3);

        for (int number = 2; number <= 4; number++) {
            assertThat(uploads.takeChunk(id)).hasValue(List.of(row(number)));
        }
        assertThat(uploads.takeChunk(id)).isEmpty();
    }

    /** UP-08: whoever comes while a chunk is being taken has the next one, and waits for nobody. */
    @Test
    void twoTakeChunksOfOneFileAtOnce() {
        UUID id = givenUploadOf(2);

        DATABASE.transaction().executeWithoutResult(status -> {
            assertThat(uploads.takeChunk(id)).hasValue(List.of(row(2)));
            TransactionTemplate other = new TransactionTemplate(
                    Objects.requireNonNull(DATABASE.transaction().getTransactionManager()));
            other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(own -> {
                assertThat(uploads.takeChunk(id)).hasValue(List.of(row(3)));
                assertThat(uploads.takeChunk(id)).isEmpty();
                uploads.finish(id, SENT);
            });
            assertThat(uploads.find(id).orElseThrow().status()).isEqualTo(Upload.Status.RUNNING);
            uploads.finish(id, SENT);
        });

        assertThat(uploads.find(id).orElseThrow().status()).isEqualTo(Upload.Status.DONE);
    }

    /** A table last analysed when it held one chunk: the plan then asks the subquery once for each chunk. */
    @Test
    void oneChunkIsTakenWhateverThePlannerThinks() {
        UUID first = givenUploadOf(1);
        DATABASE.jdbc().sql("analyze upload_chunk").update();
        UUID id = givenUploadOf(10);

        assertThat(uploads.takeChunk(id)).hasValue(List.of(row(2)));

        assertThat(chunksOf(id)).isEqualTo(9);
        assertThat(chunksOf(first)).isEqualTo(1);
    }

    /** UP-07. */
    @Test
    void heldFileIsReleasedOnceOrLeavesNothing() {
        UUID gone = givenUploadOf(3, Upload.Status.HELD);
        UUID taken = givenUploadOf(2, Upload.Status.HELD);
        UUID running = givenUploadOf(1);

        assertThat(uploads.begin(gone)).containsExactly(row(2));
        assertThat(uploads.unfinished()).containsExactly(running);
        assertThat(uploads.heldSince(SENT)).isEmpty();
        assertThat(uploads.heldSince(SENT.plusMillis(1))).containsExactlyInAnyOrder(gone, taken);

        assertThat(uploads.drop(gone)).isTrue();
        assertThat(uploads.find(gone)).isEmpty();
        assertThat(chunksOf(gone)).isZero();
        assertThat(uploads.release(gone)).isFalse();

        assertThat(uploads.release(taken)).isTrue();
        assertThat(uploads.release(taken)).isFalse();
        assertThat(uploads.drop(taken)).isFalse();
        assertThat(chunksOf(taken)).isEqualTo(2);
        assertThat(uploads.drop(running)).isFalse();
    }

    private UUID givenUploadOf(int rows) {
        return givenUploadOf(rows, Upload.Status.RUNNING);
    }

    private UUID givenUploadOf(int rows, Upload.Status status) {
        UUID id = UUID.randomUUID();
        Upload upload = new Upload(
                id,
                new Upload.Owner("firm1", "firm1", "Firm One"),
                null,
                status,
                List.of("plate"),
                rows,
                0,
                0,
                0,
                null,
                SENT,
                null);
        uploads.add(
                upload,
                IntStream.rangeClosed(2, rows + 1).mapToObj(JdbcUploadsIT::row).toList());
        return id;
    }

    private static SheetRow row(int number) {
        return new SheetRow(number, List.of("吉A1000" + number));
    }

    private static int chunksOf(UUID id) {
        return DATABASE.jdbc()
                .sql("select count(*) from upload_chunk where upload_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
