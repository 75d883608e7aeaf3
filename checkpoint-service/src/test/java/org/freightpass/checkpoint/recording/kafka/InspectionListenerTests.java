package org.freightpass.checkpoint.recording.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.checkpoint.EventJson;
import org.freightpass.checkpoint.recording.History;
import org.freightpass.checkpoint.recording.RecordedInspection;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** What a batch does with a record that cannot be read or kept, and while the database is away. */
class InspectionListenerTests {

    private static final String UNKEEPABLE = "吉B66666";

    private final Kept history = new Kept();
    private final InspectionListener listener = new InspectionListener(history, new EventJson());

    @Test
    void aBatchIsKeptAtOnce() {
        listener.record(List.of(inspection("吉A00001"), inspection("吉A00002")));

        assertThat(history.plates).containsExactly("吉A00001", "吉A00002");
        assertThat(history.calls).isEqualTo(1);
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndWhatIsBeforeItIsKept() {
        var failure = catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> listener.record(List.of(inspection("吉A00001"), rubbish(), inspection("吉A00002"))));

        assertThat(failure.getIndex()).isEqualTo(1);
        assertThat(history.plates).containsExactly("吉A00001");
    }

    @Test
    void aRecordThatCannotBeKeptIsNamedAloneAndWhatIsBeforeItIsKept() {
        var failure = catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> listener.record(List.of(inspection("吉A00001"), inspection(UNKEEPABLE), inspection("吉A00002"))));

        assertThat(failure.getIndex()).isEqualTo(1);
        assertThat(failure).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(history.plates).containsExactly("吉A00001");
    }

    @Test
    void whileTheDatabaseIsAwayNoRecordIsToBlame() {
        history.away = true;

        assertThatThrownBy(() -> listener.record(List.of(inspection("吉A00001"), inspection("吉A00002"))))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(history.calls).isEqualTo(1);
    }

    private static ConsumerRecord<String, byte[]> inspection(String plate) {
        String json = sample().replaceFirst("\"plate\"\\s*:\\s*\"[^\"]*\"", "\"plate\":\"" + plate + "\"");
        ConsumerRecord<String, byte[]> event = new ConsumerRecord<>(Topics.INSPECTIONS, 0, 0, plate, bytes(json));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        EventType.INSPECTION_RECORDED.wireType(),
                        "ce_subject",
                        plate,
                        "ce_time",
                        "2022-04-21T00:00:00Z")
                .forEach((name, value) -> event.headers().add(name, bytes(value)));
        return event;
    }

    private static ConsumerRecord<String, byte[]> rubbish() {
        return new ConsumerRecord<>(Topics.INSPECTIONS, 0, 1, "rubbish", bytes("rubbish"));
    }

    private static String sample() {
        try (var golden = Objects.requireNonNull(
                InspectionListenerTests.class.getResourceAsStream("/golden/inspection.recorded/v1-full.json"))) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps all or none, as the table does. */
    private static final class Kept implements History {
        private final List<String> plates = new ArrayList<>();
        private boolean away;
        private int calls;

        @Override
        public void add(List<RecordedInspection> inspections) {
            calls++;
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            if (inspections.stream().anyMatch(inspection -> inspection.plate().equals(UNKEEPABLE))) {
                throw new DataIntegrityViolationException("a value that does not fit");
            }
            inspections.forEach(inspection -> plates.add(inspection.plate()));
        }

        @Override
        public Optional<RecordedInspection> find(UUID id) {
            throw new UnsupportedOperationException("Nobody reads here");
        }

        @Override
        public List<RecordedInspection> find(Search search) {
            return List.of();
        }
    }
}
