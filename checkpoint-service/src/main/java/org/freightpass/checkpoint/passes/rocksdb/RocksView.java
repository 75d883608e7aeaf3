package org.freightpass.checkpoint.passes.rocksdb;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.freightpass.checkpoint.passes.KnownCheckpoint;
import org.freightpass.checkpoint.passes.KnownList;
import org.freightpass.checkpoint.passes.KnownPass;
import org.freightpass.checkpoint.passes.KnownRegime;
import org.freightpass.checkpoint.passes.KnownRoad;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.checkpoint.passes.Slice;
import org.freightpass.checkpoint.passes.ViewTime;
import org.freightpass.checkpoint.passes.ViewWriter;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.rocksdb.RocksDBException;

/**
 * The view on disk. One thread writes, any number read; a reader sees a batch whole or not at all, except that passes
 * of a plate are read one by one. Regimes, roads and signed lists are few and read from memory.
 */
final class RocksView implements LocalView, ViewWriter, AutoCloseable {
    private final ViewDatabase db;
    private final Duration freshWithin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Mirrored<KnownRegime> regimes =
            new Mirrored<>(ViewLayout.REGIMES, (key, value) -> RegisterCodec.readRegime(value));
    private final Mirrored<KnownList> lists =
            new Mirrored<>(ViewLayout.LISTS, (key, value) -> RegisterCodec.readList(value));
    private final Mirrored<KnownRoad> roads =
            new Mirrored<>(ViewLayout.ROADS, (key, value) -> RegisterCodec.readRoad(Bytes.utf8(key), value));
    private final List<Mirrored<?>> mirrored = List.of(regimes, lists, roads);
    private volatile Instant asOf = ViewTime.NEVER;
    private volatile long size;

    RocksView(Path directory, Duration freshWithin) {
        db = new ViewDatabase(directory);
        this.freshWithin = freshWithin;
        if (!isOfThisLayout()) {
            clear();
        }
        load();
    }

    @Override
    public Optional<KnownPass> pass(PassNumber number) {
        return Optional.ofNullable(db.get(ViewLayout.PASSES, Bytes.utf8(number.value())))
                .map(value -> PassCodec.read(number, value));
    }

    @Override
    public List<KnownPass> passesOf(Plate plate) {
        var numbers = new ArrayList<PassNumber>();
        var prefix = ViewLayout.plate(plate);
        db.scan(
                ViewLayout.PLATES,
                prefix,
                (key, value) -> numbers.add(
                        new PassNumber(Bytes.utf8(key).substring(plate.value().length() + 1))));
        return numbers.stream().flatMap(number -> pass(number).stream()).toList();
    }

    @Override
    public Optional<KnownCheckpoint> checkpoint(CheckpointCode code) {
        return Optional.ofNullable(db.get(ViewLayout.CHECKPOINTS, Bytes.utf8(code.value())))
                .map(value -> RegisterCodec.readCheckpoint(code, value));
    }

    @Override
    public Optional<KnownRegime> regimeAt(DivisionCode county, Instant at) {
        return KnownRegime.inForce(regimes.entries(), county, at);
    }

    @Override
    public List<KnownRegime> regimes() {
        return regimes.entries();
    }

    @Override
    public List<KnownList> lists() {
        return lists.entries();
    }

    @Override
    public List<KnownRoad> roads() {
        return roads.entries();
    }

    @Override
    public ViewTime time(Instant now) {
        return ViewTime.of(asOf, now, freshWithin);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Map<Slice, Long> applied() {
        var applied = new TreeMap<Slice, Long>();
        db.scan(
                ViewLayout.OFFSETS,
                new byte[0],
                (key, value) -> applied.put(ViewLayout.slice(key), Bytes.number(value)));
        return applied;
    }

    @Override
    public boolean awaitVersion(PassNumber number, int version, Duration limit) {
        var left = limit.toNanos();
        lock.lock();
        try {
            while (!holds(number, version)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void apply(Batch batch) {
        try (var writes = new ViewBatch(db)) {
            for (var change : batch.changes()) {
                writes.add(change);
            }
            for (var slice : batch.applied().entrySet()) {
                writes.applied(slice.getKey(), slice.getValue());
            }
            var time = batch.asOf();
            if (time != null) {
                writes.asOf(time);
            }
            var grown = size + writes.grown();
            writes.meta(ViewLayout.SIZE, Bytes.number(grown));
            writes.write();
            size = grown;
            asOf = time == null ? asOf : time;
        } catch (RocksDBException e) {
            throw new IllegalStateException("The view cannot be written", e);
        }
        mirrored.forEach(part -> part.follow(db, batch.changes()));
        tellWaiting();
    }

    @Override
    public void clear() {
        try (var writes = new ViewBatch(db)) {
            writes.clear();
            writes.meta(ViewLayout.LAYOUT, Bytes.number(ViewLayout.VERSION));
            writes.write();
        } catch (RocksDBException e) {
            throw new IllegalStateException("The view cannot be emptied", e);
        }
        load();
    }

    @Override
    public void close() {
        db.close();
    }

    private void load() {
        var storedSize = db.get(ViewLayout.META, ViewLayout.SIZE);
        var storedTime = db.get(ViewLayout.BEATS, ViewLayout.AS_OF);
        size = storedSize == null ? 0 : Bytes.number(storedSize);
        asOf = storedTime == null ? ViewTime.NEVER : Bytes.read(storedTime, Bytes::instant);
        mirrored.forEach(part -> part.load(db));
    }

    private boolean isOfThisLayout() {
        var layout = db.get(ViewLayout.META, ViewLayout.LAYOUT);
        return layout != null && Bytes.number(layout) == ViewLayout.VERSION;
    }

    private boolean holds(PassNumber number, int version) {
        return pass(number).filter(pass -> pass.version() >= version).isPresent();
    }

    private void tellWaiting() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
