package org.freightpass.checkpoint.passes.rocksdb;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.KnownRoad;
import org.freightpass.checkpoint.passes.Slice;
import org.freightpass.checkpoint.passes.ViewChange;
import org.freightpass.contracts.PassNumber;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Gathers the writes of one batch of changes. A key may change several times in a batch, so what is gathered is looked
 * up before what is stored. For one thread and one batch.
 */
final class ViewBatch implements AutoCloseable {
    private final ViewDatabase db;
    private final WriteBatch writes = new WriteBatch();
    private final Map<PassNumber, Optional<KnownPass>> passes = new HashMap<>();
    private final Map<ByteBuffer, Integer> versions = new HashMap<>();
    private final Map<String, Instant> issues = new HashMap<>();
    private long grown;

    ViewBatch(ViewDatabase db) {
        this.db = db;
    }

    long grown() {
        return grown;
    }

    void add(ViewChange change) throws RocksDBException {
        switch (change) {
            case ViewChange.PassSeen seen -> put(seen.pass());
            case ViewChange.PassGone gone -> remove(gone.number());
            case ViewChange.CheckpointSeen seen -> put(seen.checkpoint());
            case ViewChange.CheckpointGone gone ->
                writes.delete(
                        db.handle(ViewLayout.CHECKPOINTS),
                        Bytes.utf8(gone.code().value()));
            case ViewChange.RegimeSeen seen -> put(seen.regime());
            case ViewChange.RegimeGone gone -> writes.delete(db.handle(ViewLayout.REGIMES), Bytes.utf8(gone.key()));
            case ViewChange.ListSeen seen -> put(seen.list());
            case ViewChange.ListGone gone -> {
                remove(KnownList.key(gone.name(), true));
                remove(KnownList.key(gone.name(), false));
            }
            case ViewChange.RoadSeen seen -> put(seen.road());
            case ViewChange.RoadGone gone -> writes.delete(db.handle(ViewLayout.ROADS), Bytes.utf8(gone.key()));
        }
    }

    void applied(Slice slice, long next) throws RocksDBException {
        writes.put(db.handle(ViewLayout.OFFSETS), ViewLayout.slice(slice), Bytes.number(next));
    }

    void asOf(Instant at) throws RocksDBException {
        writes.put(db.handle(ViewLayout.BEATS), ViewLayout.AS_OF, Bytes.write(out -> Bytes.instant(out, at)));
    }

    void meta(byte[] key, byte[] value) throws RocksDBException {
        writes.put(db.handle(ViewLayout.META), key, value);
    }

    void clear() throws RocksDBException {
        db.clear(writes);
    }

    void write() {
        db.write(writes);
    }

    private void put(KnownPass pass) throws RocksDBException {
        var held = held(pass.number());
        if (!ViewChange.isNewer(pass.version(), held.map(KnownPass::version).orElse(0))) {
            return;
        }
        if (held.isPresent() && !held.get().plate().equals(pass.plate())) {
            writes.delete(
                    db.handle(ViewLayout.PLATES), ViewLayout.plate(held.get().plate(), pass.number()));
        }
        writes.put(db.handle(ViewLayout.PASSES), Bytes.utf8(pass.number().value()), PassCodec.write(pass));
        writes.put(db.handle(ViewLayout.PLATES), ViewLayout.plate(pass.plate(), pass.number()), new byte[0]);
        grown += held.isPresent() ? 0 : 1;
        passes.put(pass.number(), Optional.of(pass));
    }

    private void remove(PassNumber number) throws RocksDBException {
        var held = held(number);
        if (held.isPresent()) {
            writes.delete(db.handle(ViewLayout.PASSES), Bytes.utf8(number.value()));
            writes.delete(
                    db.handle(ViewLayout.PLATES), ViewLayout.plate(held.get().plate(), number));
            grown--;
            passes.put(number, Optional.empty());
        }
    }

    private void put(KnownCheckpoint checkpoint) throws RocksDBException {
        var key = Bytes.utf8(checkpoint.code().value());
        if (isNewer(ViewLayout.CHECKPOINTS, key, checkpoint.version())) {
            writes.put(db.handle(ViewLayout.CHECKPOINTS), key, RegisterCodec.write(checkpoint));
        }
    }

    private void put(KnownRegime regime) throws RocksDBException {
        var key = Bytes.utf8(regime.key());
        if (isNewer(ViewLayout.REGIMES, key, regime.version())) {
            writes.put(db.handle(ViewLayout.REGIMES), key, RegisterCodec.write(regime));
        }
    }

    private void put(KnownList list) throws RocksDBException {
        var key = Bytes.utf8(list.key());
        var held = issues.computeIfAbsent(list.key(), _ -> {
            var value = db.get(ViewLayout.LISTS, key);
            return value == null ? Instant.MIN : RegisterCodec.issuedAt(value);
        });
        // Two issues of a list may share a second: the one that comes later counts.
        if (!list.issuedAt().isBefore(held)) {
            writes.put(db.handle(ViewLayout.LISTS), key, RegisterCodec.write(list));
            issues.put(list.key(), list.issuedAt());
        }
    }

    private void remove(String list) throws RocksDBException {
        writes.delete(db.handle(ViewLayout.LISTS), Bytes.utf8(list));
        issues.put(list, Instant.MIN);
    }

    private void put(KnownRoad road) throws RocksDBException {
        var key = Bytes.utf8(road.key());
        if (isNewer(ViewLayout.ROADS, key, road.version())) {
            writes.put(db.handle(ViewLayout.ROADS), key, RegisterCodec.write(road));
        }
    }

    private Optional<KnownPass> held(PassNumber number) {
        return passes.computeIfAbsent(
                number,
                key -> Optional.ofNullable(db.get(ViewLayout.PASSES, Bytes.utf8(key.value())))
                        .map(value -> PassCodec.read(key, value)));
    }

    private boolean isNewer(ViewLayout family, byte[] key, int version) {
        var held = versions.computeIfAbsent(ByteBuffer.wrap(key), _ -> {
            var value = db.get(family, key);
            return value == null ? 0 : RegisterCodec.versionOf(value);
        });
        var newer = ViewChange.isNewer(version, held);
        if (newer) {
            versions.put(ByteBuffer.wrap(key), version);
        }
        return newer;
    }

    @Override
    public void close() {
        writes.close();
    }
}
