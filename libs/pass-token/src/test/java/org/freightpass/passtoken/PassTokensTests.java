package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.passtoken.PassFixtures.CHAOYANG_IIT;
import static org.freightpass.passtoken.PassFixtures.CHAOYANG_POST;
import static org.freightpass.passtoken.PassFixtures.KEY;
import static org.freightpass.passtoken.PassFixtures.KEY_FROM;
import static org.freightpass.passtoken.PassFixtures.KEY_UNTIL;
import static org.freightpass.passtoken.PassFixtures.trusted;

import java.util.List;
import java.util.Map;
import org.freightpass.passtoken.key.Es256;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustedKey;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.trust.Verification.Refusal;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassTokensTests {
    private static final Keys TRUST = id -> id.equals(KEY.id()) ? List.of(trusted(KEY)) : List.of();
    private static final SigningKey STRANGER = SigningKey.generate();

    @Test
    void aSignedPassIsValidAndSaysWhatWasSigned() {
        var text = PassTokens.sign(PassFixtures.pass(), KEY);

        assertThat(text).matches("FP1:[0-9A-Z $%*+./:-]+");
        assertThat(PassTokens.verify(text, TRUST)).isEqualTo(new Verification.Valid<>(PassFixtures.pass()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"220104000001", "J220302000017", "E220000999999", "S222401000001"})
    void everyTypeOfPassComesBack(String number) {
        var pass = PassFixtures.numbered(number);

        assertThat(PassTokens.verify(PassTokens.sign(pass, KEY), TRUST)).isEqualTo(new Verification.Valid<>(pass));
    }

    @Test
    void theLongestRouteWithTheLargestCrewComesBack() {
        var pass = PassFixtures.large(PassClaims.MAX_VIA + 2, PassClaims.MAX_CREW);
        var keys = (Keys) id -> List.of(new TrustedKey(pass.issuer(), KEY.publicKey(), KEY_FROM, KEY_UNTIL));

        var text = PassTokens.sign(pass, KEY);

        assertThat(text.length()).isLessThanOrEqualTo(PassTokens.MAX_TEXT);
        assertThat(PassTokens.verify(text, keys)).isEqualTo(new Verification.Valid<>(pass));
    }

    @Test
    void bothProvidersSignAndVerifyAlike() {
        for (var signer : List.of(Es256.jdk(), Es256.preferred())) {
            for (var verifier : List.of(Es256.jdk(), Es256.preferred())) {
                var key = new TrustedKey(CHAOYANG_IIT, KEY.publicKey().with(verifier), KEY_FROM, KEY_UNTIL);

                assertThat(PassTokens.verify(
                                PassTokens.sign(PassFixtures.pass(), KEY.with(signer)), id -> List.of(key)))
                        .isEqualTo(new Verification.Valid<>(PassFixtures.pass()));
            }
        }
    }

    @Test
    void anUnknownKeyIsToldWithWhatThePassClaims() {
        var text = PassTokens.sign(PassFixtures.pass(), STRANGER);

        assertThat(PassTokens.verify(text, TRUST))
                .isEqualTo(new Verification.UnknownKey<>(PassFixtures.pass(), STRANGER.id()));
    }

    @Test
    void anotherKeyUnderAKnownIdIsAForgery() {
        Keys colliding = id -> List.of(trusted(KEY));

        assertThat(PassTokens.verify(PassTokens.sign(PassFixtures.pass(), STRANGER), colliding))
                .isEqualTo(new Verification.Invalid<>(PassFixtures.pass(), Refusal.SIGNATURE));
    }

    @Test
    void everyKeyWithTheSameIdIsTried() {
        Keys colliding = id -> List.of(
                trusted(STRANGER),
                new TrustedKey(CHAOYANG_POST, KEY.publicKey(), KEY_FROM, KEY_UNTIL),
                trusted(SigningKey.generate()),
                trusted(KEY));

        assertThat(PassTokens.verify(PassTokens.sign(PassFixtures.pass(), KEY), colliding))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void anotherAuthoritysKeyDoesNotSignForThisOne() {
        var pass = PassFixtures.of(CHAOYANG_POST);

        assertThat(PassTokens.verify(PassTokens.sign(pass, KEY), TRUST))
                .isEqualTo(new Verification.Invalid<>(pass, Refusal.OTHER_AUTHORITY));
    }

    @Test
    void aKeySignsFromItsFirstInstantToBeforeItsLast() {
        assertThat(verified(PassFixtures.issuedAt(KEY_FROM))).isInstanceOf(Verification.Valid.class);
        assertThat(verified(PassFixtures.issuedAt(KEY_UNTIL.minusSeconds(1)))).isInstanceOf(Verification.Valid.class);
        var early = PassFixtures.issuedAt(KEY_FROM.minusSeconds(1));
        assertThat(verified(early)).isEqualTo(new Verification.Invalid<>(early, Refusal.KEY_PERIOD));
        var late = PassFixtures.issuedAt(KEY_UNTIL);
        assertThat(verified(late)).isEqualTo(new Verification.Invalid<>(late, Refusal.KEY_PERIOD));
    }

    @Test
    void everyChangedBitOfTheClaimsIsNoticed() {
        var cose = KEY.sign(ClaimBytes.write(PassFixtures.pass()), Map.of());
        for (int bit = 0; bit < cose.length * Byte.SIZE; bit++) {
            var tampered = cose.clone();
            tampered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThat(PassTokens.verify(text(tampered), TRUST)).isNotInstanceOf(Verification.Valid.class);
        }
    }

    @Test
    void inspectingTellsTheClaimsWithoutAKey() {
        var text = PassTokens.sign(PassFixtures.pass(), STRANGER);

        assertThat(PassTokens.inspect(text)).isInstanceOfSatisfying(Inspection.Legible.class, readable -> {
            assertThat(readable.claimed()).isEqualTo(PassFixtures.pass());
            assertThat(readable.keyId()).isEqualTo(STRANGER.id());
            assertThat(readable.compressedBytes()).isBetween(150, 300);
        });
        assertThat(PassTokens.inspect("HC1:ABC")).isInstanceOf(Inspection.Malformed.class);
    }

    static String text(byte[] cose) {
        return PassTokens.PREFIX + Base45.encode(Zlib.deflate(cose));
    }

    private static Verification<PassClaims> verified(PassClaims pass) {
        return PassTokens.verify(PassTokens.sign(pass, KEY), TRUST);
    }
}
