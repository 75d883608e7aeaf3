package org.freightpass.checkpoint.passes.rocksdb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.freightpass.checkpoint.passes.ViewChange;

/**
 * One part of the view whose entries are few: kept in memory beside the disk and read from there. One thread loads and
 * follows, any number read.
 */
final class Mirrored<T> {
    private final ViewLayout part;
    private final BiFunction<byte[], byte[], T> codec;
    private volatile List<T> entries = List.of();

    /** @param codec an entry of its key and its value */
    Mirrored(ViewLayout part, BiFunction<byte[], byte[], T> codec) {
        this.part = part;
        this.codec = codec;
    }

    List<T> entries() {
        return entries;
    }

    void load(ViewDatabase db) {
        var all = new ArrayList<T>();
        db.scan(part, new byte[0], (key, value) -> all.add(codec.apply(key, value)));
        entries = List.copyOf(all);
    }

    /** Loads again where one of the changes, which are written, was to this part. */
    void follow(ViewDatabase db, List<ViewChange> changes) {
        if (changes.stream().anyMatch(change -> ViewLayout.of(change) == part)) {
            load(db);
        }
    }
}
