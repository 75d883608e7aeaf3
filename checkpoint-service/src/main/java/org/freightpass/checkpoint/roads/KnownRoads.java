package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.DivisionCode;

/** What this instance knows of the roads without asking anybody; answers at once, whatever else is away. */
public interface KnownRoads {

    List<RoadEntry> entries();

    boolean runsRegime(DivisionCode county, Instant at);

    /** How recent it is: complete to {@code asOf}, and whether that is recent enough. */
    record Currency(Instant asOf, boolean fresh) {}

    Currency currency(Instant now);
}
