package org.freightpass.checkpoint.inspecting.code;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.freightpass.checkpoint.CurrentTrust;
import org.freightpass.checkpoint.Trust;
import org.freightpass.checkpoint.inspecting.Codes;
import org.freightpass.checkpoint.inspecting.RegisteredPass;
import org.freightpass.checkpoint.inspecting.Situation.Check;
import org.freightpass.checkpoint.inspecting.Situation.Status;
import org.freightpass.contracts.PassNumber;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.trust.Verification;
import org.springframework.stereotype.Component;

/** Codes as pass tokens. Nothing of a code is logged. */
@Component
class TokenCodes implements Codes {
    private final CurrentTrust current;

    TokenCodes(CurrentTrust current) {
        this.current = current;
    }

    @Override
    public Reading read(String code, Instant at) {
        var trust = current.get();
        return switch (PassTokens.verify(code, trust.keys())) {
            case Verification.Valid<PassClaims>(var claims) ->
                new Reading.Read(Check.VALID, pass(claims), status(trust, claims, at));
            case Verification.Invalid<PassClaims>(var claimed, var refusal) ->
                new Reading.Read(Check.INVALID, pass(claimed), null);
            case Verification.UnknownKey<PassClaims>(var claimed, var key) ->
                new Reading.Read(trust.isThere() ? Check.UNKNOWN_KEY : Check.UNCHECKED, pass(claimed), null);
            case Verification.Malformed<PassClaims>(var fault, var text) -> new Reading.Unreadable(text);
        };
    }

    @Override
    public boolean isTrustFresh(Instant at) {
        return current.get().isFresh(at);
    }

    @Override
    public boolean areOfCrew(PassNumber number, RegisteredPass.Code code, List<String> documents) {
        return documents.stream()
                .map(document -> mark(CrewMark.of(number, code.version(), document)))
                .allMatch(code.crew()::contains);
    }

    private static Status status(Trust trust, PassClaims claims, Instant at) {
        return switch (trust.status(claims, at)) {
            case VALID -> Status.VALID;
            case INVALID -> Status.INVALID;
            // The fourth value is left to applications and has no meaning here: not to be relied on.
            case SUSPENDED, APPLICATION_SPECIFIC -> Status.SUSPENDED;
            case null -> Status.UNKNOWN;
        };
    }

    private static RegisteredPass pass(PassClaims claims) {
        return new RegisteredPass(
                claims.number(),
                claims.version(),
                RegisteredPass.State.ACTIVE,
                claims.plate(),
                claims.plateColour(),
                claims.origin(),
                claims.destination(),
                claims.via(),
                claims.returnTrip(),
                claims.validFrom(),
                claims.validUntil(),
                claims.issuer().division(),
                claims.issuer().department(),
                new RegisteredPass.Code(
                        claims.version(),
                        claims.crew().stream().map(TokenCodes::mark).toList()));
    }

    private static String mark(CrewMark mark) {
        return String.format(Locale.ROOT, "%04x", mark.value());
    }
}
