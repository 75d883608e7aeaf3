package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;

import COSE.CoseException;
import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.status.Status;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Authority;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustList;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vendor kit is true: this library and a second one say of each vector what the kit says. */
class VendorKitTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> vectors() {
        return read("vectors.json").valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void thisLibrarySaysWhatTheVectorExpects(JsonNode vector) {
        var keys = keys(vector.get("trust"));
        var now = Instant.parse(vector.get("now").asString());
        var verification = PassTokens.verify(vector.get("token").asString(), keys);
        var expected = vector.get("expected");

        assertThat(signature(verification)).isEqualTo(expected.get("signature").asString());
        assertThat(standing(verification, vector, keys, now))
                .isEqualTo(expected.get("standing").asString());
        assertThat(JSON.<JsonNode>valueToTree(claims(verification))).isEqualTo(expected.get("claims"));
    }

    /** A second COSE implementation agrees about every signature that there is to check. */
    @ParameterizedTest
    @MethodSource("vectors")
    void theSecondImplementationAgreesAboutSignatures(JsonNode vector) throws CoseException {
        var signature = vector.at("/expected/signature").asString();
        if (signature.equals("malformed")) {
            assertThat(PassTokens.inspect(vector.get("token").asString())).isInstanceOf(Inspection.Malformed.class);
            return;
        }
        var message = untagged(bytes(vector.get("token").asString()));
        var valid = false;
        for (var jwk : vector.get("trust")) {
            var key = new OneKey(CBORObject.DecodeFromBytes(Cbor.write(key(jwk).coseKey())));
            var theirs = (Sign1Message) Message.DecodeFromBytes(message, MessageTag.Sign1);
            valid |= theirs.validate(key);
        }
        // A good signature of another authority's or another time's key is invalid for us, and good cryptography.
        var name = vector.get("name").asString();
        assertThat(valid)
                .isEqualTo(signature.equals("valid") || name.startsWith("signed-") || name.equals("other-authority"));
    }

    @Test
    void kitHoldsWhatTheGeneratorMakes() {
        var made = KitVectors.of(new KitKeys()).stream().map(KitVector::json).toList();
        assertThat(vectors().map(vector -> told(vector)).toList())
                .isEqualTo(made.stream()
                        .map(vector -> told(JSON.valueToTree(vector)))
                        .toList());
    }

    private static List<Object> told(JsonNode vector) {
        return List.of(vector.get("name"), vector.get("now"), vector.get("expected"));
    }

    @Test
    void trustListOfTheKitVerifiesWithItsRoot() {
        var example = read("trust-list.json");
        var token = Base64.getDecoder().decode(example.get("token").asString());
        var list = TrustLists.verify(token, List.of(key(example.get("root"))));
        assertThat(list).isInstanceOf(Verification.Valid.class);
        if (list instanceof Verification.Valid<TrustList>(var valid)) {
            assertThat(JSON.<JsonNode>valueToTree(KitKeys.jwks(valid.keys()))).isEqualTo(example.at("/expected/keys"));
            assertThat(valid.expiresAt())
                    .hasToString(example.at("/expected/expiresAt").asString());
        }
    }

    @Test
    void vectorsKeepTheirSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("schemas/vectors.schema.json"));
        assertThat(schema.validate(read("vectors.json"))).isEmpty();
    }

    private static String signature(Verification<PassClaims> verification) {
        return switch (verification) {
            case Verification.Valid<PassClaims> v -> "valid";
            case Verification.Invalid<PassClaims> i -> "invalid";
            case Verification.UnknownKey<PassClaims> u -> "unknown-key";
            case Verification.Malformed<PassClaims> m -> "malformed";
        };
    }

    private static String standing(Verification<PassClaims> verification, JsonNode vector, Keys keys, Instant now) {
        return switch (verification) {
            case Verification.Valid<PassClaims>(var pass) -> standing(pass, vector.get("statusList"), keys, now);
            case Verification.Invalid<PassClaims> i -> "FORGED";
            case Verification.UnknownKey<PassClaims> u -> "UNVERIFIED";
            case Verification.Malformed<PassClaims> m -> "NONE";
        };
    }

    private static String standing(PassClaims pass, JsonNode statusList, Keys keys, Instant now) {
        var status = statusList.isNull()
                ? null
                : StatusLists.verify(Base64.getDecoder().decode(statusList.asString()), keys);
        if (!(status instanceof Verification.Valid(var list))
                || !list.id().equals(pass.statusList())
                || !now.isBefore(list.expiresAt())
                || list.statuses().at(pass.status().index()).isEmpty()) {
            return "UNVERIFIED";
        }
        return switch (list.statuses().at(pass.status().index()).orElse(Status.INVALID)) {
            case INVALID -> "REVOKED";
            case SUSPENDED, APPLICATION_SPECIFIC -> "SUSPENDED";
            case VALID ->
                switch (pass.at(now)) {
                    case NOT_YET -> "NOT_YET_VALID";
                    case OVER -> "EXPIRED";
                    case COVERED -> "VALID";
                };
        };
    }

    private static Object claims(Verification<PassClaims> verification) {
        return switch (verification) {
            case Verification.Valid<PassClaims>(var pass) -> KitVector.json(pass);
            case Verification.Invalid<PassClaims>(var pass, var refusal) -> KitVector.json(pass);
            case Verification.UnknownKey<PassClaims>(var pass, var id) -> KitVector.json(pass);
            case Verification.Malformed<PassClaims> m -> JSON.nullNode();
        };
    }

    static Keys keys(JsonNode jwks) {
        var keys = new ArrayList<TrustedKey>();
        jwks.forEach(jwk -> keys.add(new TrustedKey(
                Authority.of(jwk.get("authority").asString()),
                key(jwk),
                Instant.parse(jwk.get("signsFrom").asString()),
                Instant.parse(jwk.get("signsUntil").asString()))));
        return id -> keys.stream().filter(key -> key.key().id().equals(id)).toList();
    }

    static VerificationKey key(JsonNode jwk) {
        var decoder = Base64.getUrlDecoder();
        var key = VerificationKey.of(
                decoder.decode(jwk.get("x").asString()),
                decoder.decode(jwk.get("y").asString()));
        assertThat(key.id()).hasToString(jwk.get("kid").asString());
        return key;
    }

    private static byte[] bytes(String text) {
        return Base45.decode(text, PassTokens.PREFIX.length())
                .then(compressed -> Zlib.inflate(compressed, PassTokens.MAX_BYTES))
                .otherwise((fault, reason) -> new byte[0]);
    }

    /** The other library knows no CWT tag before a message. */
    private static byte[] untagged(byte[] message) {
        return message[0] == (byte) 0xd8 ? Arrays.copyOfRange(message, 2, message.length) : message;
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(VendorKit.DIRECTORY.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
