package org.freightpass.checkpoint.passes.rocksdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.freightpass.checkpoint.passes.Slice;
import org.freightpass.checkpoint.passes.ViewChange;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;

/** The column families of the view and the keys in them. */
enum ViewLayout {
    META("default"),
    PASSES("passes"),
    /** Plate, a zero byte, number: a plate's passes lie side by side. */
    PLATES("plates"),
    CHECKPOINTS("checkpoints"),
    REGIMES("regimes"),
    LISTS("lists"),
    ROADS("roads"),
    OFFSETS("offsets"),
    BEATS("beats");

    /** Raised with every change of a key or a value; a view that another version wrote is filled anew. */
    static final int VERSION = 3;

    static final byte[] LAYOUT = Bytes.utf8("layout");
    static final byte[] SIZE = Bytes.utf8("size");
    static final byte[] AS_OF = Bytes.utf8("asOf");

    private final String family;

    ViewLayout(String family) {
        this.family = family;
    }

    static List<byte[]> families() {
        return Arrays.stream(values()).map(family -> Bytes.utf8(family.family)).toList();
    }

    /** The part that a change is made to. */
    static ViewLayout of(ViewChange change) {
        return switch (change) {
            case ViewChange.PassSeen seen -> PASSES;
            case ViewChange.PassGone gone -> PASSES;
            case ViewChange.CheckpointSeen seen -> CHECKPOINTS;
            case ViewChange.CheckpointGone gone -> CHECKPOINTS;
            case ViewChange.RegimeSeen seen -> REGIMES;
            case ViewChange.RegimeGone gone -> REGIMES;
            case ViewChange.ListSeen seen -> LISTS;
            case ViewChange.ListGone gone -> LISTS;
            case ViewChange.RoadSeen seen -> ROADS;
            case ViewChange.RoadGone gone -> ROADS;
        };
    }

    static byte[] plate(Plate plate) {
        return Bytes.utf8(plate.value() + '\0');
    }

    static byte[] plate(Plate plate, PassNumber number) {
        return Bytes.utf8(plate.value() + '\0' + number.value());
    }

    static byte[] slice(Slice slice) {
        return Bytes.utf8(slice.source() + '/' + slice.number());
    }

    static Slice slice(byte[] key) {
        var text = new String(key, UTF_8);
        var cut = text.lastIndexOf('/');
        return new Slice(text.substring(0, cut), Integer.parseInt(text.substring(cut + 1)));
    }
}
