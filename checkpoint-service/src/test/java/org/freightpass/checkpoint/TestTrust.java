package org.freightpass.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.contracts.event.payload.SignedList;
import org.freightpass.passtoken.CrewMark;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.StatusIndex;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.status.PublishedList;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusList;
import org.freightpass.passtoken.status.StatusListId;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Zlib;

/** A root, an authority below it, and what they sign. The root is pinned by the tests' settings and nowhere else. */
public final class TestTrust {
    /** The public half of {@link #root}. */
    public static final String ROOT_JWK =
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"B0lfZTZh-zPTVQzkrgVWgqx1SDRqRxb_g1lBrlDzZww\",\"y\":\"eiAWsknaaP3J6GJpyRXONoYnUgM8aTglQ9Vtm9QSHpY\"}";

    public static final Authority AUTHORITY = new Authority(new DivisionCode("220104"), Department.COMMERCE);
    public static final int LIST = 1;

    private static final String ROOT_PRIVATE =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXGZk0tUBDKsKGBaxBJGQmxnzaPzRdQhRxD9Bi0j2TJKh"
                    + "RANCAAQHSV9lNmH7M9NVDOSuBVaCrHVINGpHFv+DWUGuUPNnDHogFrJJ2mj9yehiackVzjaGJ1IDPGk4JUPVbZvUEh6W";
    private static final String ROOT_PUBLIC = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"
            + "B0lfZTZh+zPTVQzkrgVWgqx1SDRqRxb/g1lBrlDzZwx6IBaySdpo/cnoYmnJFc42hidSAzxpOCVD1W2b1BIelg==";
    private static final Duration LONG = Duration.ofDays(400);

    /** One for all tests that share a broker: of two trust lists on it only the newer one counts. */
    public static final TestTrust SHARED = new TestTrust();

    private final SigningKey root = root();
    private final SigningKey key = SigningKey.generate();

    public SigningKey key() {
        return key;
    }

    public static SigningKey root() {
        try {
            var keys = KeyFactory.getInstance("EC");
            var decoder = Base64.getDecoder();
            return SigningKey.of(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(ROOT_PRIVATE))),
                    (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(decoder.decode(ROOT_PUBLIC))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SignedList trustList(Instant issuedAt, Instant expiresAt) {
        return trustList(issuedAt, expiresAt, root);
    }

    public SignedList trustList(Instant issuedAt, Instant expiresAt, SigningKey signer) {
        var issued = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        var trusted = new TrustedKey(AUTHORITY, key.publicKey(), issued.minus(LONG), issued.plus(LONG));
        var list = new TrustList(issued, expiresAt.truncatedTo(ChronoUnit.SECONDS), List.of(trusted));
        return signed("trust-list", TrustLists.sign(list, signer), issued, list.expiresAt());
    }

    public SignedList statusList(Instant issuedAt, int index, Status status) {
        return statusList("status-list:220104-" + LIST, issuedAt, index, status, key);
    }

    public SignedList statusList(String name, Instant issuedAt, int index, Status status, SigningKey signer) {
        var issued = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        var list = new PublishedList(
                new StatusListId(AUTHORITY.division(), LIST),
                AUTHORITY,
                issued,
                issued.plus(Duration.ofDays(1)),
                Duration.ofSeconds(60),
                StatusList.allValid().edit().set(index, status).done());
        return signed(name, StatusLists.sign(list, signer), issued, list.expiresAt());
    }

    private static SignedList signed(String name, byte[] token, Instant issuedAt, Instant expiresAt) {
        return new SignedList(name, Base64.getEncoder().encodeToString(token), issuedAt, expiresAt);
    }

    public String token(PassClaims claims) {
        return PassTokens.sign(claims, key);
    }

    /** A token with the last byte of its signature changed. */
    public String tampered(PassClaims claims) {
        var bytes = Base45.decode(token(claims), PassTokens.PREFIX.length())
                .then(compressed -> Zlib.inflate(compressed, PassTokens.MAX_BYTES))
                .otherwise((fault, text) -> new byte[1]);
        bytes[bytes.length - 1] ^= 1;
        return text(bytes);
    }

    /** What is no token, but packed as one. */
    public static String text(byte[] bytes) {
        return PassTokens.PREFIX + Base45.encode(Zlib.deflate(bytes));
    }

    public static PassClaims claims(PassNumber number, int version, String plate, int index, List<String> crew) {
        return claims(AUTHORITY, number, version, plate, index, crew, Instant.now());
    }

    public static PassClaims claims(
            Authority issuer, PassNumber number, int version, String plate, int index, List<String> crew, Instant now) {
        return new PassClaims(
                issuer,
                number,
                version,
                new Plate(plate),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184"), new PlaceCode("220302")),
                true,
                GoodsCategory.LIVING,
                now.truncatedTo(ChronoUnit.SECONDS),
                now.minus(Duration.ofHours(24)).truncatedTo(ChronoUnit.SECONDS),
                now.plus(Duration.ofHours(72)).truncatedTo(ChronoUnit.SECONDS),
                crew.stream().map(id -> CrewMark.of(number, version, id)).toList(),
                new StatusIndex(LIST, index));
    }
}
