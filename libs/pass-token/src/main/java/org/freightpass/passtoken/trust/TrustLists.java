package org.freightpass.passtoken.trust;

import java.time.Instant;
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

/**
 * The trust list as bytes: a CBOR Web Token signed by a root key (RFC 8392), its keys as COSE_Keys (RFC 9053, 7.1.1)
 * under one claim of our own. Stateless.
 */
public final class TrustLists {
    /** The type in the protected header, and the media type to serve it under. */
    public static final String TYPE = "application/vnd.freightpass.trust+cwt";

    /** Enough for {@link TrustList#MAX_KEYS} keys. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** A claim of private use (RFC 8392, 9.1). */
    private static final long KEYS = -65_538;

    private static final long AUTHORITY = 1;
    private static final long COSE_KEY = 2;
    private static final long FROM = 3;
    private static final long UNTIL = 4;

    private TrustLists() {}

    public static byte[] sign(TrustList list, SigningKey root) {
        var claims = Map.of(
                Cwt.ISSUED_AT,
                list.issuedAt().getEpochSecond(),
                Cwt.EXPIRES,
                list.expiresAt().getEpochSecond(),
                KEYS,
                list.keys().stream().map(TrustLists::entry).toList());
        return root.sign(Cbor.write(claims), Map.of(CoseSign1.TYPE, TYPE));
    }

    /**
     * Verifies with the pinned roots, several while one takes over from the other. Whether the list has expired or is
     * older than one that is known already, the caller looks: {@link TrustList#expiresAt}, {@link TrustList#issuedAt}.
     */
    public static Verification<TrustList> verify(byte[] bytes, Collection<VerificationKey> roots) {
        return SignedClaims.read(bytes, MAX_BYTES)
                .then(signed -> signed.isOfType(TYPE)
                        ? read(signed.claims()).then(list -> Parsed.good(Verification.under(roots, signed, list)))
                        : Parsed.bad(Fault.HEADER, "type"))
                .otherwise(Malformed::new);
    }

    private static Map<Long, Object> entry(TrustedKey key) {
        return Map.of(
                AUTHORITY, key.authority().toString(),
                COSE_KEY, key.key().coseKey(),
                FROM, key.from().getEpochSecond(),
                UNTIL, key.until().getEpochSecond());
    }

    private static Parsed<TrustList> read(Fields claims) {
        return claims.result(fields -> new TrustList(
                Cwt.instant(fields, Cwt.ISSUED_AT),
                Cwt.instant(fields, Cwt.EXPIRES),
                fields.list(KEYS, TrustList.MAX_KEYS).stream()
                        .map(TrustLists::key)
                        .toList()));
    }

    private static TrustedKey key(Fields entry) {
        Instant from = Cwt.instant(entry, FROM);
        return new TrustedKey(
                entry.made(AUTHORITY, () -> Authority.of(entry.text(AUTHORITY))),
                entry.made(COSE_KEY, () -> VerificationKey.of(entry.fields(COSE_KEY))),
                from,
                Cwt.instant(entry, UNTIL));
    }
}
