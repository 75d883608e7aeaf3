package org.freightpass.passtoken.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.passtoken.PassFixtures;
import org.freightpass.passtoken.PassTokens;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Verification.Invalid;
import org.freightpass.passtoken.trust.Verification.Malformed;
import org.freightpass.passtoken.trust.Verification.Refusal;
import org.freightpass.passtoken.trust.Verification.UnknownKey;
import org.freightpass.passtoken.trust.Verification.Valid;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the pinned root over the endorsement to the list of a kit's parts, and every link that may be broken. */
class PartListsTests {
    private static final SigningKey ROOT = SigningKey.generate();
    private static final SigningKey KIT = SigningKey.generate();
    private static final SigningKey OTHER = SigningKey.generate();
    private static final Collection<VerificationKey> ROOTS = List.of(ROOT.publicKey());
    private static final Instant NOW = Instant.parse("2022-04-20T04:00:00Z");
    private static final Instant OVER = NOW.plus(Duration.ofHours(24));
    private static final PartList LIST =
            PartList.of(NOW, NOW.minusSeconds(2), OVER, Map.of("register", "ab".repeat(32), "rules", "cd".repeat(32)));
    private static final byte[] ENDORSED = endorsed(Endorsement.OFFLINE_KIT, NOW, OVER);

    @Test
    void listOfAnEndorsedKeyIsValidAndComesBack() {
        assertThat(PartLists.verify(PartLists.sign(LIST, KIT), ENDORSED, ROOTS)).isEqualTo(new Valid<>(LIST));
        assertThat(Endorsements.verify(ENDORSED, ROOTS))
                .isEqualTo(new Valid<>(new Endorsement(KIT.publicKey(), Endorsement.OFFLINE_KIT, NOW, NOW, OVER)));
    }

    @Test
    void listOfAnotherKeyIsNotBelieved() {
        assertThat(PartLists.verify(PartLists.sign(LIST, OTHER), ENDORSED, ROOTS))
                .isEqualTo(new UnknownKey<>(LIST, OTHER.id()));
        assertThat(PartLists.verify(PartLists.sign(LIST, ROOT), ENDORSED, ROOTS))
                .isInstanceOf(UnknownKey.class);
    }

    @Test
    void endorsementThatNoPinnedRootSignedIsNotBelieved() {
        var list = PartLists.sign(LIST, KIT);
        var strangers =
                Endorsements.sign(new Endorsement(KIT.publicKey(), Endorsement.OFFLINE_KIT, NOW, NOW, OVER), OTHER);

        assertThat(PartLists.verify(list, strangers, ROOTS)).isEqualTo(new UnknownKey<>(LIST, OTHER.id()));
        assertThat(PartLists.verify(list, ENDORSED, List.of())).isInstanceOf(UnknownKey.class);
        assertThat(PartLists.verify(list, changed(ENDORSED), ROOTS)).isEqualTo(new Invalid<>(LIST, Refusal.SIGNATURE));
    }

    @Test
    void endorsementForAnotherPurposeIsNoneForKits() {
        assertThat(PartLists.verify(PartLists.sign(LIST, KIT), endorsed("road-signs", NOW, OVER), ROOTS))
                .isEqualTo(new Invalid<>(LIST, Refusal.OTHER_AUTHORITY));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 0, false", "0, -1, false", "-60, 60, true"})
    void listCountsWithinItsEndorsementOnly(long from, long until, boolean good) {
        var endorsement = endorsed(Endorsement.OFFLINE_KIT, NOW.plusSeconds(from), OVER.plusSeconds(until));

        assertThat(PartLists.verify(PartLists.sign(LIST, KIT), endorsement, ROOTS))
                .isEqualTo(good ? new Valid<>(LIST) : new Invalid<>(LIST, Refusal.KEY_PERIOD));
    }

    @Test
    void changedDigestIsNoticed() {
        var signed = PartLists.sign(LIST, KIT);
        var at = indexOf(signed, (byte) 0xab);
        signed[at] ^= 1;

        assertThat(PartLists.verify(signed, ENDORSED, ROOTS))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.refusal()).isEqualTo(Refusal.SIGNATURE));
    }

    @Test
    void kitKeySignsNoPassNoStatusAndNoTrustList() {
        var trust = new TrustList(
                NOW, OVER, List.of(new TrustedKey(PassFixtures.CHAOYANG_IIT, OTHER.publicKey(), NOW, OVER)));
        var code = PassTokens.sign(PassFixtures.pass(), KIT);

        assertThat(PassTokens.verify(code, trust)).isInstanceOf(UnknownKey.class);
        assertThat(TrustLists.verify(TrustLists.sign(trust, KIT), ROOTS)).isInstanceOf(UnknownKey.class);
        assertThat(TrustLists.verify(ENDORSED, ROOTS)).isInstanceOf(Malformed.class);
        assertThat(TrustLists.verify(PartLists.sign(LIST, ROOT), ROOTS)).isInstanceOf(Malformed.class);
    }

    @Test
    void trustedKeyOfAnAuthorityAndTheRootsOtherMessagesAreNoEndorsement() {
        var trust = new TrustList(
                NOW, OVER, List.of(new TrustedKey(PassFixtures.CHAOYANG_IIT, OTHER.publicKey(), NOW, OVER)));

        assertThat(PartLists.verify(PartLists.sign(LIST, OTHER), TrustLists.sign(trust, ROOT), ROOTS))
                .isInstanceOf(Malformed.class);
        assertThat(PartLists.verify(ENDORSED, ENDORSED, ROOTS)).isInstanceOf(Malformed.class);
    }

    @Test
    void whatIsNoListIsRefused() {
        var message = ((Parsed.Good<CoseSign1>) CoseSign1.read(PartLists.sign(LIST, KIT), 10_000)).value();
        var claims = (Map<?, ?>) ((Parsed.Good<Object>) Cbor.read(message.payload(), 8)).value();

        assertThat(PartLists.verify(KIT.sign(message.payload(), Map.of()), ENDORSED, ROOTS))
                .isInstanceOf(Malformed.class);
        assertThat(PartLists.verify(new byte[PartLists.MAX_BYTES + 1], ENDORSED, ROOTS))
                .isInstanceOf(Malformed.class);
        for (var label : claims.keySet()) {
            for (var value : List.of("x", Map.of("register", new byte[31]), Map.of(1L, new byte[32]))) {
                var wrong = new HashMap<Object, Object>(claims);
                wrong.put(label, value);
                var signed = KIT.sign(Cbor.write(wrong), Map.of(CoseSign1.TYPE, PartLists.TYPE));
                assertThat(PartLists.verify(signed, ENDORSED, ROOTS)).isInstanceOf(Malformed.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"register, abc", "register, " + UPPER, "'', " + LOWER})
    void partHasANameAndADigest(String name, String digest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartList.of(NOW, NOW, OVER, Map.of(name, digest)))
                .withMessageContaining("SHA-256");
    }

    private static final String LOWER = "abababababababababababababababababababababababababababababababab";
    private static final String UPPER = "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB";

    private static byte[] endorsed(String purpose, Instant from, Instant until) {
        return Endorsements.sign(new Endorsement(KIT.publicKey(), purpose, NOW, from, until), ROOT);
    }

    private static byte[] changed(byte[] bytes) {
        var changed = bytes.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (var i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == wanted && bytes[i + 1] == wanted) {
                return i;
            }
        }
        throw new AssertionError("no such byte");
    }
}
