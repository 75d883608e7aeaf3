package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.passtoken.PassFixtures.KEY;
import static org.freightpass.passtoken.PassFixtures.trusted;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.Verification.Malformed;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Cwt;
import org.freightpass.passtoken.wire.Fault;
import org.freightpass.passtoken.wire.Parsed;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input, all of it with a good signature where there is one: refused with a reason that repeats nothing. */
class MalformedTokenTests {
    private static final Keys TRUST = id -> List.of(trusted(KEY));
    private static final String GOOD = PassTokens.sign(PassFixtures.pass(), KEY);

    static Stream<Arguments> texts() {
        var million = new byte[700_000];
        return Stream.of(
                Arguments.of("", Fault.PREFIX),
                Arguments.of("FP1", Fault.PREFIX),
                Arguments.of("fp1:" + GOOD.substring(4), Fault.PREFIX),
                Arguments.of("HC1:" + GOOD.substring(4), Fault.PREFIX),
                Arguments.of("FP2:" + GOOD.substring(4), Fault.PREFIX),
                Arguments.of(" " + GOOD, Fault.PREFIX),
                Arguments.of("FP1:", Fault.ZLIB),
                Arguments.of("FP1:\u5409A12345", Fault.BASE45),
                Arguments.of("FP1:" + "A".repeat(1_000_000), Fault.TOO_LONG),
                Arguments.of(PassTokens.PREFIX + Base45.encode(Zlib.deflate(million)), Fault.TOO_LONG),
                Arguments.of(
                        PassTokens.PREFIX + Base45.encode(Zlib.deflate(new byte[500_000])), Fault.INFLATES_TOO_FAR),
                Arguments.of(PassTokens.PREFIX + Base45.encode(new byte[100]), Fault.ZLIB),
                Arguments.of(PassTokensTests.text(new byte[0]), Fault.CBOR),
                Arguments.of(PassTokensTests.text(filled(1000, 0x81)), Fault.TOO_DEEP),
                Arguments.of(PassTokensTests.text(Cbor.write(List.of())), Fault.NOT_SIGN1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsThatAreNoTokensAreRefused(String text, Fault fault) {
        assertThat(fault(text)).isEqualTo(fault);
    }

    @Test
    void aTokenCutOffAnywhereIsRefused() {
        for (int length = 0; length < GOOD.length(); length++) {
            assertThat(PassTokens.verify(GOOD.substring(0, length), TRUST)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aTokenScannedTwiceIsRefused() {
        assertThat(PassTokens.verify(GOOD + GOOD, TRUST)).isInstanceOf(Malformed.class);
        assertThat(PassTokens.verify(GOOD + GOOD.substring(4), TRUST)).isInstanceOf(Malformed.class);
    }

    @Test
    void bytesAfterTheMessageAreRefused() {
        var cose = KEY.sign(ClaimBytes.write(PassFixtures.pass()), Map.of());

        assertThat(fault(PassTokensTests.text(Arrays.copyOf(cose, cose.length + 1))))
                .isEqualTo(Fault.TRAILING_BYTES);
    }

    @Test
    void tenThousandLevelsAreRefused() {
        // Compressed they fit into a code, inflated they do not; under a signature they would be too deep.
        assertThat(fault(PassTokensTests.text(filled(10_000, 0x81)))).isEqualTo(Fault.INFLATES_TOO_FAR);
        assertThat(fault(PassTokensTests.text(KEY.sign(filled(900, 0x81), Map.of()))))
                .isEqualTo(Fault.TOO_DEEP);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of(Cwt.ISSUER, 7, Fault.CLAIM_TYPE),
                Arguments.of(Cwt.ISSUER, "220104", Fault.CLAIM_VALUE),
                Arguments.of(Cwt.ISSUER, "220104-HEALTH", Fault.CLAIM_VALUE),
                Arguments.of(Cwt.ISSUER, "abcdef-IIT", Fault.CLAIM_VALUE),
                Arguments.of(Cwt.SUBJECT, 220_104_000_001L, Fault.CLAIM_TYPE),
                Arguments.of(Cwt.SUBJECT, "22010400001", Fault.CLAIM_VALUE),
                Arguments.of(Cwt.SUBJECT, "J220104000001", Fault.CLAIM_VALUE),
                Arguments.of(Cwt.EXPIRES, "2022", Fault.CLAIM_TYPE),
                Arguments.of(Cwt.EXPIRES, -1, Fault.CLAIM_VALUE),
                Arguments.of(Cwt.EXPIRES, Long.MAX_VALUE, Fault.CLAIM_VALUE),
                Arguments.of(Cwt.EXPIRES, 0, Fault.CLAIM_VALUE),
                Arguments.of(Cwt.NOT_BEFORE, true, Fault.CLAIM_TYPE),
                Arguments.of(Cwt.ISSUED_AT, List.of(), Fault.CLAIM_TYPE),
                Arguments.of(ClaimLabel.PASS, 1, Fault.CLAIM_TYPE),
                Arguments.of(ClaimLabel.PASS, Map.of(), Fault.CLAIM_MISSING));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aGoodSignatureOverAWrongClaimIsRefused(long label, Object value, Fault fault) {
        assertThat(fault(token(changed(all(), label, value)))).isEqualTo(fault);
    }

    static Stream<Arguments> passClaims() {
        return Stream.of(
                Arguments.of(ClaimLabel.VERSION, 0, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.VERSION, 100_000, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.TYPE, 1, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.PLATE, "A12345", Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.PLATE, "吉A1234挂", Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.PLATE, new byte[] {1}, Fault.CLAIM_TYPE),
                Arguments.of(ClaimLabel.PLATE_COLOUR, 6, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.ORIGIN, 220_104, Fault.CLAIM_TYPE),
                Arguments.of(ClaimLabel.ORIGIN, new byte[2], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.ORIGIN, new byte[3], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.DESTINATION, filled(3, 0xff), Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.DESTINATION, new byte[6], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.VIA, new byte[4], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.VIA, new byte[3], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.VIA, places(33), Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.RETURN_TRIP, 1, Fault.CLAIM_TYPE),
                Arguments.of(ClaimLabel.GOODS, 10, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.CREW, new byte[3], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.CREW, new byte[130], Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.STATUS_LIST, 0, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.STATUS_INDEX, 131_072, Fault.CLAIM_VALUE),
                Arguments.of(ClaimLabel.STATUS_INDEX, -1, Fault.CLAIM_VALUE));
    }

    @ParameterizedTest
    @MethodSource("passClaims")
    void aGoodSignatureOverAWrongClaimOfThePassIsRefused(long label, Object value, Fault fault) {
        var pass = changed(ofThePass(), label, value);

        assertThat(fault(token(changed(all(), ClaimLabel.PASS, pass)))).isEqualTo(fault);
    }

    @Test
    void eachClaimMustBeThere() {
        for (var label : all().keySet()) {
            var without = new HashMap<Object, Object>(all());
            without.remove(label);
            assertThat(fault(token(without))).isEqualTo(Fault.CLAIM_MISSING);
        }
        var pass = ofThePass();
        for (var label : pass.keySet()) {
            var without = new HashMap<Object, Object>(pass);
            without.remove(label);
            assertThat(fault(token(changed(all(), ClaimLabel.PASS, without)))).isEqualTo(Fault.CLAIM_MISSING);
        }
    }

    @Test
    void aClaimThatIsNotKnownYetIsPassedOver() {
        assertThat(PassTokens.verify(token(changed(all(), 100, "later")), TRUST))
                .isNotInstanceOf(Malformed.class);
    }

    @Test
    void aKeyIdThatIsNotEightBytesIsRefused() {
        var payload = ClaimBytes.write(PassFixtures.pass());
        for (Object id : List.of(new byte[7], "12345678", 12_345_678)) {
            var header = Map.<Long, Object>of(CoseSign1.ALGORITHM, CoseSign1.ES256, CoseSign1.KEY_ID, id);
            assertThat(fault(PassTokensTests.text(CoseSign1.assemble(header, payload, new byte[64]))))
                    .isEqualTo(Fault.KEY_ID);
        }
    }

    @Test
    void theAlgorithmMustBeUnderTheSignature() {
        var parts = List.of(
                new byte[0],
                Map.of(
                        CoseSign1.ALGORITHM,
                        CoseSign1.ES256,
                        CoseSign1.KEY_ID,
                        KEY.id().bytes()),
                ClaimBytes.write(PassFixtures.pass()),
                new byte[64]);

        assertThat(fault(PassTokensTests.text(Cbor.write(new Cbor.Tagged(CoseSign1.TAG, parts)))))
                .isEqualTo(Fault.ALGORITHM);
    }

    @Test
    void noReasonRepeatsWhatWasRead() {
        var secret = "吉A12345 11010519491231002X";
        var text = token(changed(all(), Cwt.SUBJECT, secret));

        assertThat(PassTokens.verify(text, TRUST).toString()).doesNotContain("吉A", "11010519491231002X");
        assertThat(PassTokens.verify("FP1:" + secret, TRUST).toString()).doesNotContain("吉A", "11010519491231002X");
    }

    private static Map<?, ?> all() {
        return (Map<?, ?>) ((Parsed.Good<Object>) Cbor.read(ClaimBytes.write(PassFixtures.pass()), 8)).value();
    }

    private static Map<?, ?> ofThePass() {
        return (Map<?, ?>) Objects.requireNonNull(all().get(ClaimLabel.PASS));
    }

    private static Map<Object, Object> changed(Map<?, ?> claims, long label, Object value) {
        var changed = new HashMap<Object, Object>(claims);
        changed.put(label, value);
        return changed;
    }

    private static String token(Map<?, ?> claims) {
        return PassTokensTests.text(KEY.sign(Cbor.write(claims), Map.of()));
    }

    private static Fault fault(String text) {
        return ((Malformed<PassClaims>) PassTokens.verify(text, TRUST)).fault();
    }

    private static byte[] places(int count) {
        var bytes = new byte[count * 3];
        for (int i = 0; i < count; i++) {
            bytes[i * 3 + 2] = 22;
        }
        return bytes;
    }

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
