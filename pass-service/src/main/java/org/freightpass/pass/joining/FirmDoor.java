package org.freightpass.pass.joining;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the firms say about who may come in, and how somebody does. */
public interface FirmDoor {

    /** A registered firm by its credit code, as it was typed. */
    Optional<Named> find(String creditCode);

    Optional<Named> find(UUID firm);

    boolean isMember(JoinRequest.Asker person, UUID firm);

    /** Whether the person is an owner of the firm. */
    boolean keeps(JoinRequest.Asker person, UUID firm);

    /** Makes the person a member, in the owner's name; false where the firm was changed at this very moment. */
    boolean admit(JoinRequest request, JoinRequest.Asker owner, Instant now);

    /** A firm and its name. */
    record Named(UUID id, String name) {}
}
