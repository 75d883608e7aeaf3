package org.freightpass.checkpoint.passes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;

/** Reading the view. Every answer comes from this instance at once. Safe for use by many threads. */
public interface LocalView {

    Optional<KnownPass> pass(PassNumber number);

    /** All passes of the plate, of every colour and state. */
    List<KnownPass> passesOf(Plate plate);

    Optional<KnownCheckpoint> checkpoint(CheckpointCode code);

    Optional<KnownRegime> regimeAt(DivisionCode county, Instant at);

    /** All regimes of the register, past ones too. */
    List<KnownRegime> regimes();

    /** The signed lists; the same object until one of them changes. */
    List<KnownList> lists();

    ViewTime time(Instant now);

    /** How many passes it holds. */
    long size();

    /** What it has applied: the next offset of each partition. */
    Map<Slice, Long> applied();

    /** Waits until the pass is held in {@code version} or a later one, at most {@code limit}; false where it is not. */
    boolean awaitVersion(PassNumber number, int version, Duration limit);
}
