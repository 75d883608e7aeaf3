package org.freightpass.passtoken.trust;

import java.util.Collection;
import java.util.Map;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Verification.Malformed;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Fields;
import org.freightpass.passtoken.wire.Parsed;

/** Endorsements as bytes: CBOR Web Tokens signed by a root, the key in the claim {@code cnf} (RFC 8747, 3.2). Stateless. */
public final class Endorsements {
    /** The type in the protected header: no other message of the root's passes for one. */
    public static final String TYPE = "application/vnd.freightpass.endorsement+cwt";

    public static final int MAX_BYTES = 1_024;

    private static final long CONFIRMATION = 8;
    private static final long COSE_KEY = 1;

    private Endorsements() {}

    public static byte[] sign(Endorsement endorsement, SigningKey root) {
        var claims = Map.of(
                Cwt.SUBJECT,
                endorsement.purpose(),
                Cwt.EXPIRES,
                endorsement.until().getEpochSecond(),
                Cwt.NOT_BEFORE,
                endorsement.from().getEpochSecond(),
                Cwt.ISSUED_AT,
                endorsement.issuedAt().getEpochSecond(),
                CONFIRMATION,
                Map.of(COSE_KEY, endorsement.key().coseKey()));
        return root.sign(Cbor.write(claims), Map.of(CoseSign1.TYPE, TYPE));
    }

    /** Verifies with the pinned roots. What it is for and whether its time covers what was signed, the caller looks. */
    public static Verification<Endorsement> verify(byte[] bytes, Collection<VerificationKey> roots) {
        return SignedClaims.read(bytes, MAX_BYTES)
                .then(signed -> signed.isOfType(TYPE)
                        ? read(signed.claims()).then(read -> Parsed.good(Verification.under(roots, signed, read)))
                        : Parsed.bad(Fault.HEADER, "type"))
                .otherwise(Malformed::new);
    }

    private static Parsed<Endorsement> read(Fields claims) {
        return claims.result(fields -> {
            var confirmation = fields.fields(CONFIRMATION);
            return new Endorsement(
                    confirmation.made(COSE_KEY, () -> VerificationKey.of(confirmation.fields(COSE_KEY))),
                    fields.text(Cwt.SUBJECT),
                    Cwt.instant(fields, Cwt.ISSUED_AT),
                    Cwt.instant(fields, Cwt.NOT_BEFORE),
                    Cwt.instant(fields, Cwt.EXPIRES));
        });
    }
}
