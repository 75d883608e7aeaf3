package org.freightpass.checkpoint.watching.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One bound for the stores of all tasks; Kafka Streams' defaults take some 80 MB for each. */
final class BoundedMemory {
    private static final long ALL = 48L << 20;
    private static final long WRITES = 16L << 20;
    private static final Cache CACHE = new LRUCache(ALL);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITES, CACHE);

    private BoundedMemory() {}

    /** Made by Kafka Streams, by its name. */
    public static final class Setter implements RocksDBConfigSetter {

        @Override
        public void setConfig(String store, Options options, Map<String, Object> configs) {
            var tables = (BlockBasedTableConfig) options.tableFormatConfig();
            tables.setBlockCache(CACHE);
            tables.setCacheIndexAndFilterBlocks(true);
            options.setWriteBufferManager(BUFFERS);
            options.setWriteBufferSize(2L << 20);
            options.setMaxWriteBufferNumber(2);
            options.setTableFormatConfig(tables);
        }

        @Override
        public void close(String store, Options options) {
            // The cache and the buffers are shared and live as long as the process.
        }
    }
}
