package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;

import COSE.Message;
import COSE.MessageTag;
import COSE.OneKey;
import COSE.Sign1Message;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Cbor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kits of the vendor kit are what the generator makes; a second COSE implementation walks the chain of the good one. */
class OfflineKitVectorTests {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<JsonNode> kits() {
        return read("offline-kits.json").valueStream();
    }

    @Test
    void kitHoldsWhatTheGeneratorMakes() {
        assertThat(kits().map(OfflineKitVectorTests::told).toList())
                .isEqualTo(KitBundles.all().stream()
                        .map(bundle -> told(JSON.valueToTree(bundle)))
                        .toList());
    }

    @Test
    void kitsKeepTheirSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("schemas/offline-kit.schema.json"));
        assertThat(kits())
                .allSatisfy(bundle -> assertThat(schema.validate(bundle.get("kit")))
                        .as(bundle.get("name").asString())
                        .isEmpty());
    }

    @Test
    void theSecondImplementationVerifiesTheChainOfTheGoodKit() throws Exception {
        var good = kits().findFirst().orElseThrow();
        var root = VendorKitTests.key(good.get("root"));
        var endorsement = bytes(good.at("/kit/endorsement"));

        assertThat(theirs(endorsement).validate(new OneKey(CBORObject.DecodeFromBytes(Cbor.write(root.coseKey())))))
                .isTrue();
        var confirmed = CBORObject.DecodeFromBytes(theirs(endorsement).GetContent())
                .get(CBORObject.FromObject(8))
                .get(CBORObject.FromObject(1));
        assertThat(theirs(bytes(good.at("/kit/signature"))).validate(new OneKey(confirmed)))
                .isTrue();
        assertThat(Endorsements.verify(endorsement, List.of(root)))
                .isInstanceOfSatisfying(
                        Verification.Valid.class,
                        valid -> assertThat(((Endorsement) valid.value()).purpose())
                                .isEqualTo(Endorsement.OFFLINE_KIT));
    }

    private static Sign1Message theirs(byte[] message) throws Exception {
        return (Sign1Message) Message.DecodeFromBytes(message, MessageTag.Sign1);
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static List<Object> told(JsonNode bundle) {
        return List.of(bundle.get("name"), bundle.get("now"), bundle.get("contents"), bundle.get("expected"));
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(VendorKit.DIRECTORY.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
