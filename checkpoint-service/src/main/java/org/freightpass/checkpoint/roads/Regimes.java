package org.freightpass.checkpoint.roads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of regimes. */
public interface Regimes {

    /** Adds it, or puts it in the place of the one with the same area and beginning; the version it then has. */
    Regime put(SetRegime regime, Instant at);

    Optional<Regime> find(SetRegime like);

    List<Regime> all();
}
