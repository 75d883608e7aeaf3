package org.freightpass.checkpoint.passes.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.KnownPass.State;
import org.freightpass.checkpoint.passes.KnownPasses;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.KnownRoad;
import org.freightpass.checkpoint.passes.Slice;
import org.freightpass.checkpoint.passes.ViewChange;
import org.freightpass.checkpoint.passes.ViewTime;
import org.freightpass.checkpoint.passes.ViewWriter;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class RocksViewTests {
    private static final Slice SLICE = new Slice("freight.passes", 3);
    private static final Instant AT = Instant.parse("2022-04-20T00:00:00Z");
    private static final Plate PLATE = new Plate("吉A12345");

    @TempDir
    private Path directory;

    private RocksView view;

    @BeforeEach
    void open() {
        view = new RocksView(directory, Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void ofEachListTheNewestIsKeptAndAnUnverifiedOneDisplacesNone() {
        var name = "status-list:220104-1";
        seen(new KnownList(name, "Ag==", AT.plusSeconds(2), AT.plusSeconds(60), true));
        var second = new KnownList(name, "Aw==", AT.plusSeconds(2), AT.plusSeconds(99), true);
        seen(second);
        seen(new KnownList(name, "AQ==", AT.plusSeconds(1), AT.plusSeconds(60), true));
        var unverified = new KnownList(name, "BA==", AT.plusSeconds(3), AT.plusSeconds(60), false);
        seen(unverified);

        assertThat(view.lists()).containsExactlyInAnyOrder(second, unverified);
        var held = view.lists();
        view.apply(new ViewWriter.Batch(List.of(), Map.of(SLICE, 8L), null));
        assertThat(view.lists()).isSameAs(held);

        view.apply(new ViewWriter.Batch(List.of(new ViewChange.ListGone(name)), Map.of(), null));
        assertThat(view.lists()).isEmpty();
    }

    private void seen(KnownList list) {
        view.apply(new ViewWriter.Batch(List.of(new ViewChange.ListSeen(list)), Map.of(), null));
    }

    @Test
    void everythingIsThereAgainAfterARestart() {
        var pass = pass(1, State.ACTIVE);
        var checkpoint = new KnownCheckpoint(
                new CheckpointCode("CP220302001"),
                2,
                new DivisionCode("220302"),
                KnownCheckpoint.Site.ROAD,
                KnownCheckpoint.Status.REMOVAL_ORDERED,
                null,
                AT,
                AT.minusSeconds(60));
        var list = new KnownList("trust-list", "0oQ=", AT, AT.plusSeconds(60), true);
        var regime = new KnownRegime(new PlaceCode("22"), 1, "2022-04-18", AT, AT.plusSeconds(9));
        view.apply(new ViewWriter.Batch(
                List.of(
                        new ViewChange.PassSeen(pass),
                        new ViewChange.CheckpointSeen(checkpoint),
                        new ViewChange.RegimeSeen(regime),
                        new ViewChange.ListSeen(list)),
                Map.of(SLICE, 7L),
                AT));

        restart();

        assertThat(view.pass(pass.number())).contains(pass);
        assertThat(view.passesOf(PLATE)).containsExactly(pass);
        assertThat(view.checkpoint(checkpoint.code())).contains(checkpoint);
        assertThat(view.regimeAt(new DivisionCode("220302"), AT)).contains(regime);
        assertThat(view.lists()).containsExactly(list);
        assertThat(view.applied()).isEqualTo(Map.of(SLICE, 7L));
        assertThat(view.time(AT.plusSeconds(10))).isEqualTo(new ViewTime(AT, true));
        assertThat(view.size()).isOne();
    }

    @Test
    void roadsAreThereAgainAfterARestartInTheirNewestVersionUntilTheyAreGone() {
        var old = new KnownRoad("closure:CL220104-1", 1, "{\"old\":1}");
        var road = new KnownRoad("closure:CL220104-1", 2, "{\"name\":\"朝阳区\"}");
        view.apply(new ViewWriter.Batch(
                List.of(new ViewChange.RoadSeen(road), new ViewChange.RoadSeen(old)), Map.of(), null));
        restart();
        assertThat(view.roads()).containsExactly(road);

        view.apply(new ViewWriter.Batch(List.of(new ViewChange.RoadGone(road.key())), Map.of(), null));
        assertThat(view.roads()).isEmpty();
    }

    @Test
    void versionThatIsOlderOrTheSameChangesNothing() {
        apply(pass(2, State.REVOKED));
        apply(pass(1, State.ACTIVE), pass(2, State.ACTIVE));

        assertThat(view.pass(pass(1, State.ACTIVE).number()).map(KnownPass::state))
                .contains(State.REVOKED);
    }

    @Test
    void ofOneBatchTheNewestVersionStaysWhateverTheOrder() {
        apply(pass(3, State.SUSPENDED), pass(1, State.ACTIVE), pass(2, State.ACTIVE));

        assertThat(view.pass(pass(1, State.ACTIVE).number()).map(KnownPass::version))
                .contains(3);
        assertThat(view.size()).isOne();
    }

    @Test
    void passOfAnotherPlateLeavesTheOldPlate() {
        apply(pass(1, State.ACTIVE));
        apply(KnownPasses.pass("220104000001", 2, State.ACTIVE, "吉B99999"));

        assertThat(view.passesOf(PLATE)).isEmpty();
        assertThat(view.passesOf(new Plate("吉B99999"))).hasSize(1);
    }

    @Test
    void plateThatBeginsLikeAnotherHasItsOwnPasses() {
        apply(pass(1, State.ACTIVE), KnownPasses.pass("220104000002", 1, State.ACTIVE, "吉A12345D"));

        assertThat(view.passesOf(PLATE)).hasSize(1);
    }

    @Test
    void tombstoneTakesThePassOutOfBothIndexes() {
        apply(pass(1, State.ACTIVE));
        view.apply(
                new ViewWriter.Batch(List.of(new ViewChange.PassGone(new PassNumber("220104000001"))), Map.of(), null));

        assertThat(view.pass(new PassNumber("220104000001"))).isEmpty();
        assertThat(view.passesOf(PLATE)).isEmpty();
        assertThat(view.size()).isZero();
    }

    @Test
    void batchThatWasNotWrittenLeavesNothingBehind() throws RocksDBException {
        apply(pass(1, State.ACTIVE));
        view.close();
        try (var db = new ViewDatabase(directory);
                var torn = new ViewBatch(db)) {
            torn.add(new ViewChange.PassSeen(pass(2, State.REVOKED)));
            torn.applied(SLICE, 99);
        }
        view = new RocksView(directory, Duration.ofSeconds(10));

        assertThat(view.pass(new PassNumber("220104000001")).map(KnownPass::version))
                .contains(1);
        assertThat(view.applied()).doesNotContainKey(SLICE);
    }

    @Test
    void viewOfAnotherLayoutIsBegunAnew() throws RocksDBException {
        apply(pass(1, State.ACTIVE));
        view.close();
        try (var db = new ViewDatabase(directory);
                var other = new ViewBatch(db)) {
            other.meta(ViewLayout.LAYOUT, Bytes.number(ViewLayout.VERSION + 1));
            other.write();
        }
        view = new RocksView(directory, Duration.ofSeconds(10));

        assertThat(view.size()).isZero();
        assertThat(view.applied()).isEmpty();
    }

    @Test
    void clearedViewHoldsNothingAndCanBeFilledAgain() {
        apply(pass(2, State.ACTIVE));
        view.clear();
        assertThat(view.passesOf(PLATE)).isEmpty();
        assertThat(view.time(AT).asOf()).isEqualTo(ViewTime.NEVER);

        apply(pass(1, State.ACTIVE));
        assertThat(view.pass(new PassNumber("220104000001")).map(KnownPass::version))
                .contains(1);
    }

    @Test
    void waitingEndsAtTheLimitOrWithTheVersion() {
        var number = new PassNumber("220104000001");
        assertThat(view.awaitVersion(number, 1, Duration.ofMillis(5))).isFalse();

        Thread.ofVirtual().start(() -> apply(pass(1, State.ACTIVE)));
        assertThat(view.awaitVersion(number, 1, Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void secondProcessOnTheSameDirectoryIsToldWhy() {
        assertThatThrownBy(() -> new RocksView(directory, Duration.ofSeconds(10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("If another process has it");
    }

    @Test
    void passIsWrittenInAThirdOfItsJson() {
        assertThat(PassCodec.write(pass(1, State.ACTIVE))).hasSizeLessThan(180);
    }

    private void apply(KnownPass... passes) {
        var changes = List.of(passes).stream()
                .<ViewChange>map(ViewChange.PassSeen::new)
                .toList();
        view.apply(new ViewWriter.Batch(changes, Map.of(), null));
    }

    private void restart() {
        view.close();
        view = new RocksView(directory, Duration.ofSeconds(10));
    }

    private static KnownPass pass(int version, State state) {
        return KnownPasses.pass("220104000001", version, state, "吉A12345");
    }
}
