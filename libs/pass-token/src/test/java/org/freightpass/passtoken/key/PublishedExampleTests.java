package org.freightpass.passtoken.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others have published: the COSE working group, RFC 8392, RFC 9679, the Token Status List draft. */
class PublishedExampleTests {
    private static final int MAX = 1024;

    /** cose-wg/Examples, sign1-tests: see cose-wg/SOURCE.md. */
    @ParameterizedTest
    @ValueSource(strings = {"sign-pass-01", "sign-pass-02", "sign-pass-03"})
    void theWorkingGroupsGoodMessagesVerify(String name) throws IOException {
        var example = example(name);
        var external = hex(example.at("/input/sign0/external").asString(""));

        var message = good(read(example));

        assertThat(message.signed(external))
                .isEqualTo(hex(example.at("/intermediates/ToBeSign_hex").asString()));
        for (var key : bothProviders(key(example))) {
            assertThat(key.verifies(message, external)).isTrue();
            assertThat(key.verifies(message, new byte[] {1})).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-fail-02", "sign-fail-06", "sign-fail-07"})
    void theWorkingGroupsTamperedMessagesDoNotVerify(String name) throws IOException {
        var example = example(name);
        for (var key : bothProviders(key(example))) {
            assertThat(key.verifies(good(read(example)))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"sign-fail-01, NOT_SIGN1", "sign-fail-03, ALGORITHM", "sign-fail-04, ALGORITHM"})
    void theWorkingGroupsOtherMessagesAreRefused(String name, Fault fault) throws IOException {
        assertThat(read(example(name))).isEqualTo(Parsed.bad(fault));
    }

    /** RFC 8392, A.3, with the key of A.2.3. */
    @Test
    void theSignedTokenOfTheCwtRfcVerifies() {
        var key = VerificationKey.of(
                hex("143329cce7868e416927599cf65a34f3ce2ffda55a7eca69ed8919a394d42f0f"),
                hex("60f7f1a780d8a783bfb7a2dd6b2796e8128dbbcef9d3d168db9529971a36e7b9"));
        var message = good(CoseSign1.read(
                hex("d28443a10126a104524173796d6d657472696345434453413235365850a70175636f61703a2f2f61732e6578616d706c65"
                        + "2e636f6d02656572696b77037818636f61703a2f2f6c696768742e6578616d706c652e636f6d041a5612aeb0051a"
                        + "5610d9f0061a5610d9f007420b7158405427c1ff28d23fbad1f29c4c7c6a555e601d6fa29f9179bc3d7438bacaca"
                        + "5acd08c8d4d4f96131680c429a01f85951ecee743a52b9b63632c57209120e1c9e30"),
                MAX));

        var claims = Cbor.readFields(message.payload(), 4)
                .then(fields -> fields.result(all -> all.text(Cwt.ISSUER) + " " + all.text(Cwt.SUBJECT) + " "
                        + Cwt.instant(all, Cwt.EXPIRES).getEpochSecond()));

        assertThat(claims).isEqualTo(Parsed.good("coap://as.example.com erikw 1444064944"));
        assertThat(message.header(CoseSign1.KEY_ID)).contains("AsymmetricECDSA256".getBytes(StandardCharsets.US_ASCII));
        for (var each : bothProviders(key)) {
            assertThat(each.verifies(message)).isTrue();
        }
    }

    /** draft-ietf-oauth-status-list-20, 5.2: the Status List Token in CWT format, with the draft's example key. */
    @Test
    void theStatusListTokenOfTheDraftVerifies() {
        var key = VerificationKey.of(
                Base64.getUrlDecoder().decode("I3HWm_0Ds1dPMI-IWmf4mBmH-YaeAVbPVu7vB27CxXo"),
                Base64.getUrlDecoder().decode("6N_d5Elj9bs1htgV3okJKIdbHEpkgTmAluYKJemzn1M"));
        var message = good(CoseSign1.read(
                hex("d2845820a2012610781a6170706c69636174696f6e2f7374617475736c6973742b637774a1044231325850a50278216874"
                        + "7470733a2f2f6578616d706c652e636f6d2f7374617475736c697374732f31061a648c5bea041a8898dfea19fffe"
                        + "19a8c019fffda2646269747301636c73744a78dadbb918000217015d584093fa4d01032b18c35e2fe1101b77fd6c"
                        + "c9440022caa4694450c4e4e9feab4e99d1fa6d9772ce2bf3a12e0323ded7c982c5e101a5e67f0cbc1e2b6f57ce99"
                        + "c279"),
                MAX));

        assertThat(message.signedHeader(CoseSign1.TYPE)).contains("application/statuslist+cwt");
        assertThat(key.verifies(message)).isTrue();
    }

    /** RFC 9679, 6. */
    @Test
    void theThumbprintOfTheRfcIsComputed() {
        var key = VerificationKey.of(
                hex("65eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d"),
                hex("1e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c"));

        assertThat(Cbor.write(key.coseKey()))
                .isEqualTo(hex("a40102200121582065eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d"
                        + "2258201e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c"));
        assertThat(key.thumbprint()).isEqualTo(hex("496bd8afadf307e5b08c64b0421bf9dc01528a344a43bda88fadd1669da253ec"));
        assertThat(key.id()).hasToString("496bd8afadf307e5");
    }

    private static VerificationKey[] bothProviders(VerificationKey key) {
        return new VerificationKey[] {key.with(Es256.jdk()), key.with(Es256.preferred())};
    }

    private static JsonNode example(String name) throws IOException {
        try (var json = PublishedExampleTests.class.getResourceAsStream("/cose-wg/" + name + ".json")) {
            return new JsonMapper().readTree(json);
        }
    }

    private static Parsed<CoseSign1> read(JsonNode example) {
        return CoseSign1.read(hex(example.at("/output/cbor").asString()), MAX);
    }

    private static VerificationKey key(JsonNode example) {
        var key = example.at("/input/sign0/key");
        return VerificationKey.of(
                Base64.getUrlDecoder().decode(key.get("x").asString()),
                Base64.getUrlDecoder().decode(key.get("y").asString()));
    }

    private static CoseSign1 good(Parsed<CoseSign1> parsed) {
        return ((Parsed.Good<CoseSign1>) parsed).value();
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
    }
}
