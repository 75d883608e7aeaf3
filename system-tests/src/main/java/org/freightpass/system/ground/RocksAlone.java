package org.freightpass.system.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.freightpass.system.load.Worker;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** RocksDB with as many entries of a pass's size, and nothing around it. */
public final class RocksAlone implements Worker, AutoCloseable {
    static {
        RocksDB.loadLibrary();
    }

    private static final int VALUE_BYTES = 200;

    private final Path directory;
    private final BloomFilter bloom = new BloomFilter(10);
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(bloom));
    private final RocksDB db;
    private final int count;

    public RocksAlone(int count) throws IOException, RocksDBException {
        this.count = count;
        this.directory = Files.createTempDirectory("rocks-alone-");
        this.db = RocksDB.open(options, directory.toString());
        byte[] value = new byte[VALUE_BYTES];
        for (int serial = 0; serial < count; serial++) {
            ThreadLocalRandom.current().nextBytes(value);
            db.put(key(serial), value);
        }
    }

    private static byte[] key(int serial) {
        return String.format(Locale.ROOT, "229902%06d", serial).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean once() throws RocksDBException {
        return db.get(key(ThreadLocalRandom.current().nextInt(count))) != null;
    }

    @Override
    public void close() throws IOException {
        db.close();
        options.close();
        bloom.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
