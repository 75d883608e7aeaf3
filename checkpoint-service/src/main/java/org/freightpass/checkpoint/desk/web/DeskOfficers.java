package org.freightpass.checkpoint.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.freightpass.checkpoint.desk.DeskOfficer;
import org.freightpass.webkit.Caller;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The caller with the token that was checked already; what is read from it here is only until when it counts. */
final class DeskOfficers {
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = new JsonMapper();

    private DeskOfficers() {}

    static DeskOfficer of(Caller caller, String authorization) {
        var token = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : "";
        return new DeskOfficer(caller.username(), Set.copyOf(caller.checkpoints()), token, until(token));
    }

    /** A token that does not say so counts for the request that it came with and no longer. */
    private static Instant until(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Instant.EPOCH;
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Instant.ofEpochSecond(JSON.readTree(claims).path("exp").asLong(0));
        } catch (JacksonException | IllegalArgumentException notReadable) {
            return Instant.EPOCH;
        }
    }
}
