package org.freightpass.pass.scanning;

import java.time.Instant;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;

/** One inspection at which a pass was looked at (SC-01, SC-02); {@code at} is when the vehicle stood there. */
public record Scan(PassNumber pass, CheckpointCode checkpoint, DivisionCode county, Instant at, Told told) {

    /** What is told of the outcome. */
    public enum Told {
        WENT_ON,
        COMPLETED,
        KEPT
    }
}
