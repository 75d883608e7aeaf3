package org.freightpass.pass.enterprises;

import java.time.Instant;

/** A person acts for a firm. The name is the one they sign in with; an invited person need not exist yet. */
public record Membership(FirmId firm, String username, Role role, Instant since) {

    /** An owner also invites members and changes the firm's contact. */
    public enum Role {
        OWNER,
        MEMBER
    }
}
