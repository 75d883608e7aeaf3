package org.freightpass.checkpoint.inspecting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;

/** What this instance knows without asking anybody. Answers at once, whatever else is away. */
public interface LocalKnowledge {

    /** How recent it is: complete to {@code asOf}, and whether that is recent enough. */
    record Currency(Instant asOf, boolean fresh) {}

    Optional<Place> place(CheckpointCode code);

    Optional<RegisteredPass> pass(PassNumber number);

    List<RegisteredPass> passesOf(Plate plate);

    /** Waits a bounded time until the pass is known in that version or a later one; false where it is not by then. */
    boolean reaches(PassNumber number, int version);

    /** The rule set of the regime in force there and then; of several the narrowest area, then the newest. */
    Optional<String> ruleSetAt(DivisionCode county, Instant at);

    Currency currency(Instant now);

    /** What of it held at an earlier time, as far as this tells: a pass suspended or ended since counts as active, a
     * checkpoint removed since as retained.
     */
    LocalKnowledge asItWas(Instant then);
}
