package org.freightpass.pass.issuing;

import org.jspecify.annotations.Nullable;

/**
 * Who wants a change.
 *
 * @param username the name signed in with, which memberships of firms go by
 * @param desk the department and division of an operator; absent for everybody else
 */
public record Actor(
        String subject,
        String username,
        String name,
        @Nullable Issuer desk) {

    /** The service itself, at the end of a validity. */
    public static final Actor CLOCK = new Actor("system", "system", "pass-service", null);

    /** IS-08: an operator's desk reaches its own department in its division and what lies below. */
    boolean governs(Issuer issuer) {
        return desk != null
                && desk.department() == issuer.department()
                && desk.division().covers(issuer.division());
    }
}
