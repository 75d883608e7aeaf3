package org.freightpass.checkpoint.stopping;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.PlaceCode;

/** What others are told, with the transaction or not at all. */
public interface StoppingAlerts {

    void excessDemand(Stop stop);

    void longStop(CheckpointCode checkpoint, Instant hour, int minutes, Instant at);

    /** At the checkpoint of the inspection, and in each place ahead. */
    void positive(SeenInspection seen, List<PlaceCode> ahead, Instant at);
}
