/**
 * Keeps the local view in RocksDB: each batch of changes, its indexes, its offsets and its time in one atomic write.
 */
@NullMarked
package org.freightpass.checkpoint.passes.rocksdb;

import org.jspecify.annotations.NullMarked;
