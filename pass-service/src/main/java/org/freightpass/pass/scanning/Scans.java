package org.freightpass.pass.scanning;

import java.time.Instant;
import java.util.List;
import org.freightpass.contracts.PassNumber;

/** Where scans are kept until they are forgotten. */
public interface Scans {

    /** Keeps each; one that is kept already stays as it is. */
    void keep(List<Scan> scans);

    /** SC-04, with the names of the checkpoints: the newest first, none from before {@code since}. */
    List<Seen> of(PassNumber pass, Instant since);

    /** SC-03: how many were from before that time and are gone. */
    int forget(Instant before);

    /** A scan and what the checkpoint is called, its code where nobody has told its name. */
    record Seen(Scan scan, String checkpoint) {}
}
