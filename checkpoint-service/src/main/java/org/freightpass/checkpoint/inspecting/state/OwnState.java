package org.freightpass.checkpoint.inspecting.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.TtlDB;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The files of {@link DurableInspections}: answers by id and samplings by plate, which lapse, and the journal, which
 * does not. Safe for use by many threads; a failure of the disk is an {@link IllegalStateException}.
 */
final class OwnState implements AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    /** The column families. */
    enum Family {
        JOURNAL("default"),
        ANSWERS("answers"),
        /** Ids of those that were in Kafka when their answer left. */
        CONFIRMED("confirmed"),
        SAMPLINGS("samplings");

        private final String family;

        Family(String family) {
            this.family = family;
        }
    }

    /** One value under a text. */
    record Entry(Family family, String key, String value) {}

    private final DBOptions options = new DBOptions()
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setKeepLogFileNum(2);
    private final WriteOptions unsynced = new WriteOptions();
    private final List<ColumnFamilyHandle> handles = new ArrayList<>();
    private final Map<Family, ColumnFamilyHandle> byFamily = new EnumMap<>(Family.class);
    private final TtlDB db;

    OwnState(Path directory, Duration keep) {
        var lapses = Math.toIntExact(keep.toSeconds());
        var descriptors = Arrays.stream(Family.values())
                .map(family -> new ColumnFamilyDescriptor(utf8(family.family)))
                .toList();
        try {
            Files.createDirectories(directory);
            db = TtlDB.open(
                    options, directory.toString(), descriptors, handles, List.of(0, lapses, lapses, lapses), false);
            for (var family : Family.values()) {
                byFamily.put(family, handles.get(byFamily.size()));
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException(
                    "This instance's own state in " + directory + " cannot be opened: " + e.getMessage()
                            + ". If another process has it, stop that one; do not delete it, inspections may wait in it.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of the own state cannot be made: " + directory, e);
        }
    }

    @Nullable
    String get(Family family, String key) {
        try {
            var value = db.get(handle(family), utf8(key));
            return value == null ? null : utf8(value);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Nullable
    String journalled(long place) {
        try {
            var value = db.get(handle(Family.JOURNAL), key(place));
            return value == null ? null : utf8(value);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Where in the journal something lies, in order. */
    List<Long> places() {
        var places = new ArrayList<Long>();
        try (var entries = db.newIterator(handle(Family.JOURNAL))) {
            for (entries.seekToFirst(); entries.isValid(); entries.next()) {
                places.add(ByteBuffer.wrap(entries.key()).getLong());
            }
        }
        return places;
    }

    /** All of it or, if the process dies meanwhile, nothing of it. */
    void write(Collection<Entry> entries, List<Long> places, List<String> journal) {
        try (var batch = new WriteBatch()) {
            for (var entry : entries) {
                batch.put(handle(entry.family()), utf8(entry.key()), utf8(entry.value()));
            }
            for (var i = 0; i < journal.size(); i++) {
                batch.put(handle(Family.JOURNAL), key(places.get(i)), utf8(journal.get(i)));
            }
            db.write(unsynced, batch);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Takes out of the journal what Kafka has acknowledged. */
    void sent(Collection<Long> places, Collection<Entry> entries) {
        try (var batch = new WriteBatch()) {
            for (var place : places) {
                batch.delete(handle(Family.JOURNAL), key(place));
            }
            for (var entry : entries) {
                batch.put(handle(entry.family()), utf8(entry.key()), utf8(entry.value()));
            }
            db.write(unsynced, batch);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    /** Returns when everything written so far would survive the machine's end. */
    void sync() {
        try {
            db.flushWal(true);
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        handles.forEach(ColumnFamilyHandle::close);
        db.close();
        unsynced.close();
        options.close();
    }

    private ColumnFamilyHandle handle(Family family) {
        return Objects.requireNonNull(byFamily.get(family));
    }

    private static byte[] key(long place) {
        return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] text) {
        return new String(text, StandardCharsets.UTF_8);
    }

    private static IllegalStateException failed(RocksDBException e) {
        return new IllegalStateException("This instance's own state cannot be read or written", e);
    }
}
