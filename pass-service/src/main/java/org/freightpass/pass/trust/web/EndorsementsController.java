package org.freightpass.pass.trust.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.EndorsingKits;
import org.freightpass.pass.trust.TrustChanges;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endorses the keys of services that sign offline kits; people cannot ask for it, administrators neither. */
@RestController
@RequestMapping("/api/v1/trust/endorsements")
@PreAuthorize("hasRole('KIT_SIGNER')")
class EndorsementsController {
    private final EndorsingKits endorsing;
    private final Clock clock;

    EndorsementsController(EndorsingKits endorsing, Clock clock) {
        this.endorsing = endorsing;
        this.clock = clock;
    }

    /** Whose public half, and what it is to sign. */
    record Request(@Nullable String purpose, @Nullable Key jwk) {}

    /** A public key on P-256 (RFC 7517), with these members alone. */
    record Key(
            @Nullable String kty,
            @Nullable String crv,
            @Nullable String x,
            @Nullable String y) {}

    /** What the root signed, and as a CBOR Web Token in Base64. */
    record EndorsementResponse(String purpose, String kid, Instant from, Instant until, String token) {}

    @PostMapping
    ResponseEntity<EndorsementResponse> endorse(@RequestBody Request body, Caller caller) {
        if (!Endorsement.OFFLINE_KIT.equals(body.purpose())) {
            return invalid("purpose", "Keys are endorsed for " + Endorsement.OFFLINE_KIT + " and for nothing else.");
        }
        var point = point(body.jwk());
        if (point == null) {
            return invalid("jwk", "Send the public half of an EC key on P-256 as a JWK: kty, crv, x and y.");
        }
        var by = new TrustChanges.By(caller.subject(), caller.name());
        return switch (endorsing.endorse(point, by, clock.instant())) {
            case EndorsingKits.Result.Endorsed endorsed ->
                ResponseEntity.status(HttpStatus.CREATED).body(response(endorsed));
            case EndorsingKits.Result.OtherUse otherUse ->
                invalid("jwk", "This key signs passes or is the root: make one for kits alone.");
        };
    }

    private static EndorsementResponse response(EndorsingKits.Result.Endorsed endorsed) {
        var made = endorsed.endorsement();
        return new EndorsementResponse(
                Endorsement.OFFLINE_KIT, made.point().kid(), made.from(), made.until(), endorsed.token());
    }

    private static AuthorityKey.@Nullable Point point(@Nullable Key jwk) {
        if (jwk == null
                || !"EC".equals(jwk.kty())
                || !"P-256".equals(jwk.crv())
                || jwk.x() == null
                || jwk.y() == null) {
            return null;
        }
        try {
            var key = VerificationKey.of(
                    Base64.getUrlDecoder().decode(jwk.x()),
                    Base64.getUrlDecoder().decode(jwk.y()));
            var text = Base64.getUrlEncoder().withoutPadding();
            return new AuthorityKey.Point(key.id().value(), text.encodeToString(key.x()), text.encodeToString(key.y()));
        } catch (IllegalArgumentException notAPoint) {
            return null;
        }
    }

    private static ResponseEntity<EndorsementResponse> invalid(String field, String detail) {
        return Problem.of(CommonProblem.FIELD_INVALID)
                .field(field)
                .detail(detail)
                .response();
    }
}
