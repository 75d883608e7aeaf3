package org.freightpass.system.bench;

import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.PlateColour;
import org.freightpass.passtoken.PassClaims;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.StatusIndex;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.Zlib;
import org.freightpass.system.figure.Figure;
import org.freightpass.system.figure.Figure.Aim;
import org.freightpass.system.figure.Runs;
import org.freightpass.system.load.Load;
import org.freightpass.system.load.Worker;

/** The whole verification of a pass's code, from text to claims, against the provider's bare verification. */
final class TokenVerify implements Benchmark {

    private static final double RATIO = 0.8;
    private static final Authority AUTHORITY = new Authority(new DivisionCode("220104"), Department.COMMERCE);

    @Override
    public String name() {
        return "token-verify";
    }

    @Override
    public Figure measure(Setting setting) throws Exception {
        SigningKey key = SigningKey.generate();
        PassClaims claims = claims();
        String code = PassTokens.sign(claims, key);
        Worker ours = ours(code, key, claims);
        Worker cose = cose(code, key.publicKey());
        Worker jwt = jwt(claims);
        Duration run = setting.effort().run().dividedBy(2);
        List.of(ours, cose, jwt).forEach(worker -> perSecond(worker, run));
        List<Double> own = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int at = 0; at < setting.effort().repetitions(); at++) {
            own.add(perSecond(ours, run));
            bare.add(BareVerification.perSecond(run));
            setting.say("  whole %.0f/s, bare %.0f/s".formatted(own.getLast(), bare.getLast()));
        }
        Runs runs = new Runs(own);
        Runs limit = new Runs(bare);
        return Figure.of(
                        name(),
                        "verifications/s",
                        runs,
                        limit,
                        new Aim("0.8 of the bare verification", runs.median() / limit.median() >= RATIO))
                .with(
                        "sign_per_s",
                        perSecond(() -> !PassTokens.sign(claims, key).isEmpty(), run))
                .with("code_characters", code.length())
                .with("cose_java_per_s", perSecond(cose, run))
                .with("nimbus_jwt_per_s", perSecond(jwt, run));
    }

    private static double perSecond(Worker worker, Duration time) {
        try {
            return Load.closed(BareVerification.onAllCores(worker), time).perSecond();
        } catch (Exception e) {
            throw new IllegalStateException("a verification failed", e);
        }
    }

    private static Worker ours(String code, SigningKey key, PassClaims claims) {
        Instant now = claims.issuedAt();
        List<TrustedKey> trusted = List.of(new TrustedKey(
                AUTHORITY, key.publicKey(), now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(2))));
        Keys keys = id -> trusted;
        return () -> PassTokens.verify(code, keys) instanceof Verification.Valid<PassClaims>(PassClaims read)
                && read.equals(claims);
    }

    /** August Cellars' COSE library, from the same text. */
    private static Worker cose(String code, VerificationKey key) throws Exception {
        OneKey theirs = new OneKey(com.upokecenter.cbor.CBORObject.DecodeFromBytes(Cbor.write(key.coseKey())));
        return () -> ((Sign1Message) Message.DecodeFromBytes(bytes(code), MessageTag.Sign1)).validate(theirs);
    }

    private static byte[] bytes(String code) {
        return Base45.decode(code, PassTokens.PREFIX.length())
                .then(compressed -> Zlib.inflate(compressed, PassTokens.MAX_BYTES))
                .otherwise((fault, text) -> {
                    throw new IllegalStateException(text);
                });
    }

    /** Nimbus with a JWT of the same claims and the same algorithm. */
    private static Worker jwt(PassClaims claims) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("bench").build(),
                new JWTClaimsSet.Builder()
                        .issuer(claims.issuer().toString())
                        .subject(claims.number().value())
                        .claim("plate", claims.plate().value())
                        .claim("origin", claims.origin().value())
                        .claim("destination", claims.destination().value())
                        .claim(
                                "via",
                                claims.via().stream().map(PlaceCode::value).toList())
                        .claim("goods", claims.goods().name())
                        .notBeforeTime(Date.from(claims.validFrom()))
                        .expirationTime(Date.from(claims.validUntil()))
                        .build());
        signed.sign(new ECDSASigner(key));
        String text = signed.serialize();
        ECDSAVerifier verifier = new ECDSAVerifier(key.toECPublicKey());
        return () -> {
            SignedJWT read = SignedJWT.parse(text);
            return read.verify(verifier) && read.getJWTClaimsSet().getClaim("plate") != null;
        };
    }

    private static PassClaims claims() {
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        return new PassClaims(
                AUTHORITY,
                new PassNumber("220104000001"),
                1,
                new Plate("吉A12345"),
                PlateColour.YELLOW,
                new DivisionCode("220104"),
                new DivisionCode("210102"),
                List.of(new PlaceCode("220184"), new PlaceCode("2203")),
                true,
                GoodsCategory.LIVING,
                now,
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(3)),
                List.of(),
                new StatusIndex(1, 4711));
    }
}
