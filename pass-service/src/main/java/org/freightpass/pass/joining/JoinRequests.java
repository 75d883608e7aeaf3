package org.freightpass.pass.joining;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests to join. Whoever locks a row holds it until the transaction ends. */
public interface JoinRequests {

    /** False where the person has an open one to the firm already, also when that comes to be at this very moment. */
    boolean add(JoinRequest request);

    Optional<JoinRequest> lock(UUID id);

    /** Stores what a locked one has become. */
    void replace(JoinRequest request);

    /** A person's requests, the newest first. */
    List<JoinRequest> of(String subject, int limit);

    /** Those to a firm that are open, the oldest first. */
    List<JoinRequest> openTo(UUID firm, int limit);
}
