package org.freightpass.passtoken;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.TrustedKey;

/** The keys of the vendor kit; all but the first are thrown away with the generator that made them. */
final class KitKeys {
    static final Authority IIT = Authority.of("220104-IIT");
    static final Authority POST = Authority.of("220104-POST");
    static final Authority DISTANT = Authority.of("210102-IIT");
    static final Instant FROM = Instant.parse("2022-04-01T00:00:00Z");
    static final Instant ROTATED = Instant.parse("2022-04-18T02:00:00Z");
    static final Instant UNTIL = Instant.parse("2022-10-01T00:00:00Z");

    final SigningKey root = SigningKey.generate();
    final SigningKey iit = ExampleKey.KEY;
    final SigningKey next = SigningKey.generate();
    final SigningKey post = SigningKey.generate();
    final SigningKey stranger = SigningKey.generate();

    /** The next key of 220104-IIT is published and signs from 02:00, the old one until an hour after. */
    List<TrustedKey> trusted() {
        return List.of(
                new TrustedKey(IIT, iit.publicKey(), FROM, ROTATED.plusSeconds(3600)),
                new TrustedKey(IIT, next.publicKey(), ROTATED, UNTIL),
                new TrustedKey(POST, post.publicKey(), FROM, UNTIL));
    }

    static List<Object> jwks(List<TrustedKey> keys) {
        return keys.stream().map(KitKeys::jwk).map(Object.class::cast).toList();
    }

    static Map<String, Object> jwk(TrustedKey key) {
        var jwk = jwk(key.key());
        jwk.put("authority", key.authority().toString());
        jwk.put("signsFrom", key.from().toString());
        jwk.put("signsUntil", key.until().toString());
        return jwk;
    }

    static Map<String, Object> jwk(VerificationKey key) {
        var text = Base64.getUrlEncoder().withoutPadding();
        var jwk = new LinkedHashMap<String, Object>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("x", text.encodeToString(key.x()));
        jwk.put("y", text.encodeToString(key.y()));
        jwk.put("alg", "ES256");
        jwk.put("use", "sig");
        jwk.put("kid", key.id().value());
        return jwk;
    }
}
