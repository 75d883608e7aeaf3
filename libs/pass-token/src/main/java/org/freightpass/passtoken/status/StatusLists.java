package org.freightpass.passtoken.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.SignedClaims;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.trust.Verification.Invalid;
import org.freightpass.passtoken.trust.Verification.Refusal;
import org.freightpass.passtoken.trust.Verification.Valid;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Fields;
import org.freightpass.passtoken.wire.Parsed;

/** Status lists as bytes: Status List Tokens in CWT format (draft-ietf-oauth-status-list, 5.2). Stateless. */
public final class StatusLists {
    /** The type in the protected header, and the media type to serve it under. */
    public static final String TYPE = "application/statuslist+cwt";

    /** More than a list of {@link StatusList#MAX_SIZE} that zlib cannot compress. */
    public static final int MAX_BYTES = 272 * 1024;

    private static final long STATUS_LIST = 65_533;
    private static final long TIME_TO_LIVE = 65_534;
    private static final int MAX_TIME_TO_LIVE = 366 * 24 * 3600;
    private static final String BITS = "bits";
    private static final String LIST = "lst";

    private StatusLists() {}

    public static byte[] sign(PublishedList list, SigningKey key) {
        var claims = new HashMap<Long, Object>();
        claims.put(Cwt.ISSUER, list.issuer().toString());
        claims.put(Cwt.SUBJECT, list.id().uri());
        claims.put(Cwt.ISSUED_AT, list.issuedAt().getEpochSecond());
        claims.put(Cwt.EXPIRES, list.expiresAt().getEpochSecond());
        claims.put(TIME_TO_LIVE, list.timeToLive().toSeconds());
        claims.put(STATUS_LIST, encode(list.statuses()));
        return key.sign(Cbor.write(claims), Map.of(CoseSign1.TYPE, TYPE));
    }

    /** Whether the list has expired or is older than one that is known already, the caller looks. */
    public static Verification<PublishedList> verify(byte[] bytes, Keys keys) {
        var verification = Verification.<PublishedList>of(SignedClaims.read(bytes, MAX_BYTES), StatusLists::read, keys);
        return verification instanceof Valid<PublishedList>(var list)
                        && !list.issuer().division().covers(list.id().division())
                ? new Invalid<>(list, Refusal.OTHER_AUTHORITY)
                : verification;
    }

    /** The StatusList map (draft-ietf-oauth-status-list, 4.3), for {@link Cbor#write}. */
    static Map<String, Object> encode(StatusList statuses) {
        return Map.of(BITS, StatusList.BITS, LIST, statuses.deflated());
    }

    static Parsed<StatusList> decode(Fields statusList) {
        return statusList
                .result(fields -> {
                    fields.number(BITS, StatusList.BITS, StatusList.BITS);
                    return fields.bytes(LIST);
                })
                .then(StatusList::inflated);
    }

    private static Parsed<PublishedList> read(SignedClaims signed) {
        if (!signed.isOfType(TYPE)) {
            return Parsed.bad(Fault.HEADER, "type");
        }
        return signed.claims()
                .result(claims -> claims.fields(STATUS_LIST))
                .then(StatusLists::decode)
                .then(statuses -> signed.claims().result(claims -> published(claims, statuses)));
    }

    private static PublishedList published(Fields claims, StatusList statuses) {
        return new PublishedList(
                claims.made(Cwt.SUBJECT, () -> StatusListId.ofUri(claims.text(Cwt.SUBJECT))),
                claims.made(Cwt.ISSUER, () -> Authority.of(claims.text(Cwt.ISSUER))),
                Cwt.instant(claims, Cwt.ISSUED_AT),
                Cwt.instant(claims, Cwt.EXPIRES),
                Duration.ofSeconds(claims.number(TIME_TO_LIVE, 1, MAX_TIME_TO_LIVE)),
                statuses);
    }
}
