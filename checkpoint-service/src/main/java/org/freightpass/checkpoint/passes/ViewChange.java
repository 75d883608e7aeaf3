package org.freightpass.checkpoint.passes;

import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PassNumber;

/** One change of the view. A version older than the one held, or the same, changes nothing. */
public sealed interface ViewChange {

    /** A pass stands so. */
    record PassSeen(KnownPass pass) implements ViewChange {}

    /** A pass is no longer told of. */
    record PassGone(PassNumber number) implements ViewChange {}

    /** A checkpoint stands so. */
    record CheckpointSeen(KnownCheckpoint checkpoint) implements ViewChange {}

    /** A checkpoint is no longer told of. */
    record CheckpointGone(CheckpointCode code) implements ViewChange {}

    /** A regime stands so. */
    record RegimeSeen(KnownRegime regime) implements ViewChange {}

    /** A regime is no longer told of. */
    record RegimeGone(String key) implements ViewChange {}

    /** A signed list stands so. */
    record ListSeen(KnownList list) implements ViewChange {}

    /** A signed list is no longer told of. */
    record ListGone(String name) implements ViewChange {}

    /** Whether a version that arrives may take the place of the one held; 0 where none is held. */
    static boolean isNewer(int arriving, int held) {
        return arriving > held;
    }
}
