package org.freightpass.passtoken;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.passtoken.trust.TrustedKey;
import org.jspecify.annotations.Nullable;

/**
 * One vector of the kit: what a scanner is given, and what it must say. What it must say is stated here, never computed
 * by the code that is to be tested with it.
 *
 * @param statusList the signed status list that the scanner holds, Base64; absent where it has none
 * @param claims what the token claims, believed or not; absent for one that cannot be read
 */
record KitVector(
        String name,
        String token,
        List<TrustedKey> trust,
        Instant now,
        @Nullable String statusList,
        String signature,
        String standing,
        @Nullable PassClaims claims) {

    Map<String, Object> json() {
        var expected = new LinkedHashMap<String, Object>();
        expected.put("signature", signature);
        expected.put("standing", standing);
        expected.put("claims", claims == null ? null : json(claims));
        var vector = new LinkedHashMap<String, Object>();
        vector.put("name", name);
        vector.put("token", token);
        vector.put("trust", KitKeys.jwks(trust));
        vector.put("now", now.toString());
        vector.put("statusList", statusList);
        vector.put("expected", expected);
        return vector;
    }

    static Map<String, Object> json(PassClaims claims) {
        var json = new LinkedHashMap<String, Object>();
        json.put("issuer", claims.issuer().toString());
        json.put("number", claims.number().value());
        json.put("version", claims.version());
        json.put("type", claims.type().name());
        json.put("plate", claims.plate().value());
        json.put("plateColour", claims.plateColour().name());
        json.put("origin", claims.origin().value());
        json.put("destination", claims.destination().value());
        json.put("via", claims.via().stream().map(PlaceCode::value).toList());
        json.put("returnTrip", claims.returnTrip());
        json.put("goods", claims.goods().name());
        json.put("issuedAt", claims.issuedAt().toString());
        json.put("validFrom", claims.validFrom().toString());
        json.put("validUntil", claims.validUntil().toString());
        json.put(
                "crew",
                claims.crew().stream()
                        .map(mark -> "%04x".formatted(mark.value()))
                        .toList());
        json.put("list", claims.status().list());
        json.put("index", claims.status().index());
        return json;
    }
}
