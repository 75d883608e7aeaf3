package org.freightpass.passtoken.trust;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Verification.Invalid;
import org.freightpass.passtoken.trust.Verification.Malformed;
import org.freightpass.passtoken.trust.Verification.Refusal;
import org.freightpass.passtoken.trust.Verification.UnknownKey;
import org.freightpass.passtoken.trust.Verification.Valid;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Fields;
import org.freightpass.passtoken.wire.Parsed;

/** Lists of parts as bytes: CBOR Web Tokens signed by a key that a root endorses for offline kits. Stateless. */
public final class PartLists {
    /** The type in the protected header. */
    public static final String TYPE = "application/vnd.freightpass.kit+cwt";

    /** Enough for {@link PartList#MAX_PARTS} parts. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** Claims of private use (RFC 8392, 9.1). */
    private static final long AS_OF = -65_539;

    private static final long DIGESTS = -65_540;
    private static final int DIGEST_BYTES = 32;

    private PartLists() {}

    public static byte[] sign(PartList list, SigningKey kitKey) {
        var digests = new TreeMap<String, Object>();
        list.digests()
                .forEach((name, digest) -> digests.put(name, HexFormat.of().parseHex(digest)));
        var claims = Map.of(
                Cwt.ISSUED_AT,
                list.issuedAt().getEpochSecond(),
                Cwt.EXPIRES,
                list.expiresAt().getEpochSecond(),
                AS_OF,
                list.asOf().getEpochSecond(),
                DIGESTS,
                digests);
        return kitKey.sign(Cbor.write(claims), Map.of(CoseSign1.TYPE, TYPE));
    }

    /**
     * From the pinned roots over the endorsement to the list. Invalid are OTHER_AUTHORITY for an endorsement for something
     * else than kits, KEY_PERIOD for a list that was issued before or lasts beyond its endorsement, SIGNATURE for the rest.
     * Whether the list is over by now, and whether the parts fit, the caller looks.
     */
    public static Verification<PartList> verify(byte[] list, byte[] endorsement, Collection<VerificationKey> roots) {
        return SignedClaims.read(list, MAX_BYTES)
                .then(signed -> signed.isOfType(TYPE)
                        ? read(signed.claims()).then(read -> Parsed.good(judge(signed, read, endorsement, roots)))
                        : Parsed.bad(Fault.HEADER, "type"))
                .otherwise(Malformed::new);
    }

    private static Verification<PartList> judge(
            SignedClaims signed, PartList claimed, byte[] endorsement, Collection<VerificationKey> roots) {
        return switch (Endorsements.verify(endorsement, roots)) {
            case Valid<Endorsement>(var endorsed) -> judge(signed, claimed, endorsed);
            case Invalid<Endorsement> invalid -> new Invalid<>(claimed, invalid.refusal());
            case UnknownKey<Endorsement> unknown -> new UnknownKey<>(claimed, unknown.keyId());
            case Malformed<Endorsement> malformed -> new Malformed<>(malformed.fault(), malformed.text());
        };
    }

    private static Verification<PartList> judge(SignedClaims signed, PartList claimed, Endorsement endorsement) {
        var verification = Verification.under(List.of(endorsement.key()), signed, claimed);
        if (!(verification instanceof Valid)) {
            return verification;
        }
        if (!endorsement.purpose().equals(Endorsement.OFFLINE_KIT)) {
            return new Invalid<>(claimed, Refusal.OTHER_AUTHORITY);
        }
        return endorsement.covers(claimed.issuedAt(), claimed.expiresAt())
                ? verification
                : new Invalid<>(claimed, Refusal.KEY_PERIOD);
    }

    private static Parsed<PartList> read(Fields claims) {
        return claims.result(fields -> {
            var digests = new TreeMap<String, String>();
            fields.byteStrings(DIGESTS, PartList.MAX_PARTS, DIGEST_BYTES)
                    .forEach((name, digest) -> digests.put(name, HexFormat.of().formatHex(digest)));
            return new PartList(
                    Cwt.instant(fields, Cwt.ISSUED_AT),
                    Cwt.instant(fields, AS_OF),
                    Cwt.instant(fields, Cwt.EXPIRES),
                    digests);
        });
    }
}
