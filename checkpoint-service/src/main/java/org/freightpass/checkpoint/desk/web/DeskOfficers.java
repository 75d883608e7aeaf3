package org.freightpass.checkpoint.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freightpass.checkpoint.desk.DeskOfficer;
import org.freightpass.checkpoint.desk.IssuingOnTheSpot;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.SignInTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Officers with their tokens: the one that came with the request and was checked already, of which only is read until
 * when it counts; for who uses the page, the one of their sign-in, where that was at this instance. In memory only.
 * Thread-safe.
 */
@Component
final class DeskOfficers implements SignInTokens {
    private static final String BEARER = "Bearer ";
    private static final JsonMapper JSON = new JsonMapper();

    private final IssuingOnTheSpot issuing;
    private final Map<String, DeskOfficer> signedIn = new ConcurrentHashMap<>();

    DeskOfficers(IssuingOnTheSpot issuing) {
        this.issuing = issuing;
    }

    DeskOfficer of(Caller caller, @Nullable String authorization, Instant now) {
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            var token = authorization.substring(BEARER.length()).strip();
            return officer(caller, token, until(token));
        }
        var known = signedIn.get(caller.subject());
        return known == null || !now.isBefore(known.until())
                ? officer(caller, "", Instant.EPOCH)
                : officer(caller, known.token(), known.until());
    }

    /** Only officers: nobody else acts at the desk. */
    @Override
    public void came(Caller caller, String token, Instant until) {
        if (caller.hasRole("OFFICER")) {
            var officer = officer(caller, token, until);
            signedIn.put(caller.subject(), officer);
            issuing.came(officer);
        }
    }

    @Override
    public void left(Caller caller) {
        if (signedIn.remove(caller.subject()) != null) {
            issuing.left(caller.username());
        }
    }

    private static DeskOfficer officer(Caller caller, String token, Instant until) {
        return new DeskOfficer(caller.username(), Set.copyOf(caller.checkpoints()), token, until);
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
