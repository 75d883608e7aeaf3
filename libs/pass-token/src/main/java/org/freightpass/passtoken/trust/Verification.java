package org.freightpass.passtoken.trust;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.freightpass.passtoken.key.KeyId;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;

/**
 * What came of verifying something signed. Nothing that anyone can present leads to an exception. Only {@link Valid}
 * holds something to rely on; what others hold is what the bytes claim, for the officer's eyes.
 *
 * @param <T> what was signed
 */
public sealed interface Verification<T> {

    /** Signed by a trusted key of its issuer, in that key's time. It can still be expired or revoked. */
    record Valid<T>(T value) implements Verification<T> {}

    /** A key with its id is trusted, but it is not to be believed: see {@code refusal}. */
    record Invalid<T>(T claimed, Refusal refusal) implements Verification<T> {}

    /** No trusted key has its id: a forgery, or another province's, or the trust list is old. */
    record UnknownKey<T>(T claimed, KeyId keyId) implements Verification<T> {}

    /**
     * Not readable as what it should be.
     *
     * @param text English, for people and logs; repeats nothing that was read
     */
    record Malformed<T>(Fault fault, String text) implements Verification<T> {}

    /** Why something under a known key's id is not to be believed. */
    enum Refusal {
        /** No key with the id made this signature: tampered with, or forged. */
        SIGNATURE,
        /** A good signature by another authority's key. */
        OTHER_AUTHORITY,
        /** A good signature, but issued outside the key's time. */
        KEY_PERIOD
    }

    /** Reads with {@code read}, then tries every key with the id. */
    static <T extends Issued> Verification<T> of(
            Parsed<SignedClaims> signed, Function<SignedClaims, Parsed<T>> read, Keys keys) {
        return signed.then(claims -> read.apply(claims).then(value -> Parsed.good(judge(claims, value, keys))))
                .otherwise(Malformed::new);
    }

    /** What {@code keys}, all of them believed whatever was signed, say of {@code claimed}. */
    static <T> Verification<T> under(Collection<VerificationKey> keys, SignedClaims signed, T claimed) {
        var candidates =
                keys.stream().filter(key -> key.id().equals(signed.keyId())).toList();
        if (candidates.isEmpty()) {
            return new UnknownKey<>(claimed, signed.keyId());
        }
        return candidates.stream().anyMatch(key -> key.verifies(signed.message()))
                ? new Valid<>(claimed)
                : new Invalid<>(claimed, Refusal.SIGNATURE);
    }

    private static <T extends Issued> Verification<T> judge(SignedClaims signed, T claimed, Keys keys) {
        List<TrustedKey> candidates = keys.find(signed.keyId());
        if (candidates.isEmpty()) {
            return new UnknownKey<>(claimed, signed.keyId());
        }
        var refusal = Refusal.SIGNATURE;
        for (var candidate : candidates) {
            if (candidate.key().verifies(signed.message())) {
                if (!candidate.authority().equals(claimed.issuer())) {
                    refusal = Refusal.OTHER_AUTHORITY;
                } else if (!candidate.signedAt(claimed.issuedAt())) {
                    refusal = Refusal.KEY_PERIOD;
                } else {
                    return new Valid<>(claimed);
                }
            }
        }
        return new Invalid<>(claimed, refusal);
    }
}
