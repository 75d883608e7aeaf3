package org.freightpass.checkpoint.passes.rocksdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * One open RocksDB with the view's column families. Reading is safe for many threads, closing is not: whoever opened it
 * closes it after the last reader. A failure of the disk is an {@link IllegalStateException}.
 */
final class ViewDatabase implements AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    private final DBOptions options = new DBOptions()
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setMaxTotalWalSize(64L << 20)
            .setKeepLogFileNum(2);
    private final BloomFilter bloom = new BloomFilter(10);
    private final ColumnFamilyOptions families =
            new ColumnFamilyOptions().setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(bloom));
    private final WriteOptions unsynced = new WriteOptions();
    private final List<ColumnFamilyHandle> handles = new ArrayList<>();
    private final Map<ViewLayout, ColumnFamilyHandle> byFamily = new EnumMap<>(ViewLayout.class);
    private final RocksDB db;

    ViewDatabase(Path directory) {
        try {
            Files.createDirectories(directory);
            var descriptors = ViewLayout.families().stream()
                    .map(name -> new ColumnFamilyDescriptor(name, families))
                    .toList();
            db = RocksDB.open(options, directory.toString(), descriptors, handles);
            for (var family : ViewLayout.values()) {
                byFamily.put(family, handles.get(byFamily.size()));
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException(
                    "The view in " + directory + " cannot be opened: " + e.getMessage()
                            + ". If another process has it, stop that one; if it is broken, delete the directory, it is filled anew.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of the view cannot be made: " + directory, e);
        }
    }

    byte @Nullable [] get(ViewLayout family, byte[] key) {
        try {
            return db.get(handle(family), key);
        } catch (RocksDBException e) {
            throw new IllegalStateException("The view cannot be read", e);
        }
    }

    /** Every entry whose key begins with {@code prefix}, in the order of the keys. */
    void scan(ViewLayout family, byte[] prefix, BiConsumer<byte[], byte[]> entry) {
        try (var entries = db.newIterator(handle(family))) {
            for (entries.seek(prefix); entries.isValid() && startsWith(entries.key(), prefix); entries.next()) {
                entry.accept(entries.key(), entries.value());
            }
            entries.status();
        } catch (RocksDBException e) {
            throw new IllegalStateException("The view cannot be read", e);
        }
    }

    /** Not synced to disk: what a dying machine loses is consumed again, because the offsets are lost with it. */
    void write(WriteBatch batch) {
        try {
            db.write(unsynced, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("The view cannot be written", e);
        }
    }

    /** Empties every family in one write. */
    void clear(WriteBatch with) throws RocksDBException {
        for (var handle : handles) {
            with.deleteRange(handle, new byte[0], new byte[] {-1});
        }
    }

    ColumnFamilyHandle handle(ViewLayout family) {
        return Objects.requireNonNull(byFamily.get(family));
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public void close() {
        handles.forEach(ColumnFamilyHandle::close);
        db.close();
        unsynced.close();
        families.close();
        bloom.close();
        options.close();
    }
}
