package org.freightpass.pass.enterprises;

import java.time.Instant;
import java.util.Optional;

/** What the rest of the house has to do with a firm. */
public interface FirmBusiness {

    /** EN-11: what the firm is still bound by, in words; empty where nothing is. */
    Optional<String> bindingOn(FirmId firm, Instant at);

    /** Deletes what is kept for the firm's convenience only: its vehicles and drivers, its place on the whitelist. */
    void forget(FirmId firm);
}
