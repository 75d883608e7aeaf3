package org.freightpass.passtoken;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusList;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;
import org.jspecify.annotations.Nullable;

/** All vectors of the kit, made with the keys given. */
final class KitVectors {
    private static final Instant ON_THE_WAY = Instant.parse("2022-04-20T04:00:00Z");
    private static final int REVOKED = 4712;
    private static final int SUSPENDED = 4713;
    private static final int SUPERSEDED = 4714;
    private static final long UNKNOWN_LABEL = 24;

    private final KitKeys keys;
    private final String list;
    private final List<KitVector> all = new ArrayList<>();

    private KitVectors(KitKeys keys) {
        this.keys = keys;
        this.list = list(keys.iit, KitKeys.IIT, ON_THE_WAY.plus(Duration.ofDays(30)), StatusList.SIZE);
    }

    static List<KitVector> of(KitKeys keys) {
        var vectors = new KitVectors(keys);
        vectors.times();
        vectors.statuses();
        vectors.signatures();
        vectors.forms();
        vectors.malformed();
        vectors.wrongClaims();
        return List.copyOf(vectors.all);
    }

    private void times() {
        var pass = pass(KitKeys.IIT, 1, 4711);
        valid("valid", pass, ON_THE_WAY, "VALID");
        valid("valid-first-second", pass, pass.validFrom(), "VALID");
        valid("valid-last-second", pass, pass.validUntil().minusSeconds(1), "VALID");
        valid("not-yet-valid", pass, pass.validFrom().minusSeconds(1), "NOT_YET_VALID");
        valid("expired", pass, pass.validUntil(), "EXPIRED");
        valid("in-province", PassFixtures.numbered("J220104000007"), ON_THE_WAY, "VALID");
    }

    private void statuses() {
        valid("revoked", pass(KitKeys.IIT, 1, REVOKED), ON_THE_WAY, "REVOKED");
        valid("suspended", pass(KitKeys.IIT, 1, SUSPENDED), ON_THE_WAY, "SUSPENDED");
        valid("superseded", pass(KitKeys.IIT, 1, SUPERSEDED), ON_THE_WAY, "REVOKED");
        valid("amended", pass(KitKeys.IIT, 2, SUPERSEDED + 1), ON_THE_WAY, "VALID");
        var expired = pass(KitKeys.IIT, 1, REVOKED);
        valid("revoked-and-expired", expired, expired.validUntil(), "REVOKED");
        var pass = pass(KitKeys.IIT, 1, 4711);
        listed("status-list-missing", pass, null, "UNVERIFIED");
        listed("status-list-too-old", pass, list(keys.iit, KitKeys.IIT, ON_THE_WAY, StatusList.SIZE), "UNVERIFIED");
        var forged = list(keys.stranger, KitKeys.IIT, ON_THE_WAY.plusSeconds(60), StatusList.SIZE);
        listed("status-list-of-unknown-key", pass, forged, "UNVERIFIED");
        var few = list(keys.iit, KitKeys.IIT, ON_THE_WAY.plusSeconds(60), 4_000);
        listed("index-beyond-the-list", pass, few, "UNVERIFIED");
        var colleague = list(keys.post, KitKeys.POST, ON_THE_WAY.plusSeconds(60), StatusList.SIZE);
        listed("list-signed-by-another-department", pass, colleague, "VALID");
    }

    private void signatures() {
        var pass = pass(KitKeys.IIT, 1, 4711);
        var good = message(pass, keys.iit);
        add("tampered", PassTokensTests.text(changed(good, "A12345", "A12346")), "invalid", "FORGED", plate(pass));
        var signature = good.clone();
        signature[signature.length - 1] ^= 1;
        add("tampered-signature", PassTokensTests.text(signature), "invalid", "FORGED", pass);
        valid("unknown-key", pass, ON_THE_WAY, "UNVERIFIED", keys.stranger, "unknown-key");
        valid("other-authority", pass, ON_THE_WAY, "FORGED", keys.post, "invalid");
        var late = PassFixtures.issuedAt(KitKeys.ROTATED.plusSeconds(3600));
        valid("signed-after-the-key-ended", late, ON_THE_WAY, "FORGED", keys.iit, "invalid");
        var early = PassFixtures.issuedAt(KitKeys.ROTATED.minusSeconds(1));
        valid("signed-before-the-key-began", early, ON_THE_WAY, "FORGED", keys.next, "invalid");
        var last = PassFixtures.issuedAt(KitKeys.ROTATED.plusSeconds(3599));
        valid("rotation-old-key", last, ON_THE_WAY, "VALID", keys.iit, "valid");
        valid("rotation-new-key", PassFixtures.issuedAt(KitKeys.ROTATED), ON_THE_WAY, "VALID", keys.next, "valid");
    }

    private void forms() {
        var pass = pass(KitKeys.IIT, 1, 4711);
        var tagged = joined(new byte[] {(byte) 0xd8, 61}, message(pass, keys.iit));
        add("cwt-tag", PassTokensTests.text(tagged), "valid", "VALID", pass);
        var claims = new HashMap<Object, Object>(claims(pass));
        claims.put(UNKNOWN_LABEL, "passed over");
        add("unknown-claim", signed(claims), "valid", "VALID", pass);
    }

    private void malformed() {
        var pass = pass(KitKeys.IIT, 1, 4711);
        var good = PassTokens.sign(pass, keys.iit);
        unreadable("truncated", good.substring(0, good.length() - 30));
        unreadable("doubled", good + good);
        unreadable("wrong-prefix", "HC1:" + good.substring(4));
        unreadable("small-letters", good.toLowerCase(Locale.ROOT));
        unreadable("empty", "");
        unreadable("not-base45", "FP1:\u5409A12345");
        unreadable("not-zlib", PassTokens.PREFIX + Base45.encode(message(pass, keys.iit)));
        unreadable("compression-bomb", PassTokens.PREFIX + Base45.encode(Zlib.deflate(new byte[500_000])));
        unreadable("too-long", PassTokens.PREFIX + "A".repeat(2_000));
        var deep = new byte[900];
        Arrays.fill(deep, (byte) 0x81);
        unreadable("nested-900-deep", PassTokensTests.text(keys.iit.sign(deep, Map.of())));
        unreadable("trailing-bytes", PassTokensTests.text(joined(message(pass, keys.iit), new byte[1])));
        unreadable("not-cose", PassTokensTests.text(Cbor.write(List.of(1, 2))));
        var header = Map.<Long, Object>of(1L, -35L, 4L, keys.iit.id().bytes());
        unreadable(
                "another-algorithm",
                PassTokensTests.text(CoseSign1.assemble(header, ClaimBytes.write(pass), new byte[64])));
    }

    private void wrongClaims() {
        var pass = pass(KitKeys.IIT, 1, 4711);
        unreadable("number-is-no-text", signed(with(pass, Cwt.SUBJECT, 220_104_000_001L)));
        unreadable("end-is-text", signed(with(pass, Cwt.EXPIRES, "2022-04-25")));
        unreadable("issuer-is-no-authority", signed(with(pass, Cwt.ISSUER, "220104-HEALTH")));
        var without = new HashMap<Object, Object>(claims(pass));
        without.remove(Cwt.NOT_BEFORE);
        unreadable("claim-missing", signed(without));
    }

    private void valid(String name, PassClaims pass, Instant now, String standing) {
        valid(name, pass, now, standing, keys.iit, "valid");
    }

    private void valid(String name, PassClaims pass, Instant now, String standing, SigningKey key, String signature) {
        var token = PassTokens.sign(pass, key);
        all.add(new KitVector(name, token, keys.trusted(), now, list, signature, standing, pass));
    }

    private void listed(String name, PassClaims pass, @Nullable String statusList, String standing) {
        var token = PassTokens.sign(pass, keys.iit);
        all.add(new KitVector(name, token, keys.trusted(), ON_THE_WAY, statusList, "valid", standing, pass));
    }

    private void unreadable(String name, String token) {
        add(name, token, "malformed", "NONE", null);
    }

    private void add(String name, String token, String signature, String standing, @Nullable PassClaims claims) {
        all.add(new KitVector(name, token, keys.trusted(), ON_THE_WAY, list, signature, standing, claims));
    }

    private static String list(SigningKey key, Authority issuer, Instant expires, int size) {
        var edit = StatusList.allValid(size).edit();
        if (size == StatusList.SIZE) {
            edit.set(REVOKED, Status.INVALID).set(SUSPENDED, Status.SUSPENDED).set(SUPERSEDED, Status.INVALID);
        }
        var issued = KitKeys.ROTATED.plusSeconds(1800);
        var published = new PublishedList(
                new StatusListId(issuer.division(), 1), issuer, issued, expires, Duration.ofMinutes(1), edit.done());
        return Base64.getEncoder().encodeToString(StatusLists.sign(published, key));
    }

    private static PassClaims pass(Authority issuer, int version, int index) {
        var p = PassFixtures.pass();
        var crew = List.of(CrewMark.of(p.number(), version, PassFixtures.DRIVER_ID));
        return new PassClaims(
                issuer,
                p.number(),
                version,
                p.plate(),
                p.plateColour(),
                p.origin(),
                p.destination(),
                List.of(new PlaceCode("220184"), new PlaceCode("2203")),
                true,
                p.goods(),
                p.issuedAt(),
                p.validFrom(),
                p.validUntil(),
                crew,
                new StatusIndex(1, index));
    }

    private static PassClaims plate(PassClaims p) {
        return new PassClaims(
                p.issuer(),
                p.number(),
                p.version(),
                new Plate("吉A12346"),
                p.plateColour(),
                p.origin(),
                p.destination(),
                p.via(),
                p.returnTrip(),
                p.goods(),
                p.issuedAt(),
                p.validFrom(),
                p.validUntil(),
                p.crew(),
                p.status());
    }

    private static byte[] message(PassClaims pass, SigningKey key) {
        return key.sign(ClaimBytes.write(pass), Map.of());
    }

    private String signed(Map<?, ?> claims) {
        return PassTokensTests.text(keys.iit.sign(Cbor.write(claims), Map.of()));
    }

    private static Map<?, ?> claims(PassClaims pass) {
        return Cbor.read(ClaimBytes.write(pass), 8) instanceof Parsed.Good<Object>(Map<?, ?> claims)
                ? claims
                : Map.of();
    }

    private static Map<?, ?> with(PassClaims pass, long label, Object value) {
        var claims = new HashMap<Object, Object>(claims(pass));
        claims.put(label, value);
        return claims;
    }

    private static byte[] changed(byte[] message, String from, String to) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        var bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        return bytes;
    }
}
