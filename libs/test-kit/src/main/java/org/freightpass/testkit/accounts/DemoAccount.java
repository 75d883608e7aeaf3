package org.freightpass.testkit.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One account that exists for trying the system out, with the claims its tokens carry.
 *
 * @param roles what it may do, for example OPERATOR
 * @param department the department an operator acts for
 * @param division the six-digit division below which an operator acts
 * @param checkpoints codes of the checkpoints an officer serves at
 * @param lines hotline lines an agent answers
 */
public record DemoAccount(
        String username,
        String name,
        List<String> roles,
        @Nullable String department,
        @Nullable String division,
        List<String> checkpoints,
        List<String> lines) {

    /** The password of every demo account. */
    public static final String PASSWORD = "demo";

    /** With which checkpoint-service itself asks for tokens; no two clients of an issuer share a secret. */
    public static final String SERVICE_SECRET = "demo-service";

    public DemoAccount {
        if (username.isBlank()) {
            throw new IllegalArgumentException("a demo account needs a username, found '" + username + "'");
        }
        roles = List.copyOf(roles);
        checkpoints = List.copyOf(checkpoints);
        lines = List.copyOf(lines);
    }

    /** The claims of this account's tokens, without those of the issuer ({@code iss}, {@code exp} and the like). */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", username);
        claims.put("preferred_username", username);
        claims.put("name", name);
        claims.put("roles", roles);
        if (department != null) {
            claims.put("department", department);
        }
        if (division != null) {
            claims.put("division", division);
        }
        claims.put("checkpoints", checkpoints);
        claims.put("lines", lines);
        return claims;
    }
}
