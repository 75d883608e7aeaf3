package org.freightpass.passtoken.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.trust.Verification.Invalid;
import org.freightpass.passtoken.trust.Verification.Malformed;
import org.freightpass.passtoken.trust.Verification.Refusal;
import org.freightpass.passtoken.trust.Verification.UnknownKey;
import org.freightpass.passtoken.trust.Verification.Valid;
import org.freightpass.passtoken.wire.Cbor;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Parsed;
import org.junit.jupiter.api.Test;

class TrustListsTests {
    private static final SigningKey ROOT = SigningKey.generate();
    private static final SigningKey NEXT_ROOT = SigningKey.generate();
    private static final Authority CHAOYANG = Authority.of("220104-IIT");
    private static final Instant NOW = Instant.parse("2022-04-18T00:00:00Z");

    @Test
    void aListUnderAPinnedRootIsValidAndComesBack() {
        var list = list(3);
        var bytes = TrustLists.sign(list, ROOT);

        assertThat(TrustLists.verify(bytes, List.of(ROOT.publicKey()))).isEqualTo(new Valid<>(list));
        assertThat(TrustLists.verify(bytes, List.of(NEXT_ROOT.publicKey(), ROOT.publicKey())))
                .isEqualTo(new Valid<>(list));
    }

    @Test
    void aListUnderAnotherRootIsNotBelieved() {
        var list = list(1);

        assertThat(TrustLists.verify(TrustLists.sign(list, NEXT_ROOT), List.of(ROOT.publicKey())))
                .isEqualTo(new UnknownKey<>(list, NEXT_ROOT.id()));
        assertThat(TrustLists.verify(TrustLists.sign(list, ROOT), List.of())).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aTamperedListIsNotBelieved() {
        var bytes = TrustLists.sign(list(1), ROOT);
        bytes[bytes.length - 1] ^= 1;

        assertThat(TrustLists.verify(bytes, List.of(ROOT.publicKey())))
                .isEqualTo(new Invalid<>(list(1), Refusal.SIGNATURE));
    }

    @Test
    void whatIsNoTrustListIsRefused() {
        var message = ((Parsed.Good<CoseSign1>) CoseSign1.read(TrustLists.sign(list(1), ROOT), 10_000)).value();
        var claims = (Map<?, ?>) ((Parsed.Good<Object>) Cbor.read(message.payload(), 8)).value();

        assertThat(verified(ROOT.sign(message.payload(), Map.of()))).isInstanceOf(Malformed.class);
        assertThat(verified(new byte[0])).isInstanceOf(Malformed.class);
        assertThat(verified(new byte[TrustLists.MAX_BYTES + 1])).isInstanceOf(Malformed.class);
        for (var label : claims.keySet()) {
            var changed = new HashMap<Object, Object>(claims);
            changed.put(label, "x");
            assertThat(verified(ROOT.sign(Cbor.write(changed), Map.of(CoseSign1.TYPE, TrustLists.TYPE))))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aKeyThatIsNoPointOfTheCurveIsRefused() {
        var entry =
                Map.of(1, "220104-IIT", 2, Map.of(1, 2, -1, 1, -2, new byte[32], -3, new byte[32]), 3, 0, 4, 1_000_000);
        var claims = Map.of(6, 1, 4, 2, -65_538, List.of(entry));

        assertThat(verified(ROOT.sign(Cbor.write(claims), Map.of(CoseSign1.TYPE, TrustLists.TYPE))))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.text()).contains("label 2"));
    }

    @Test
    void keysAreFoundByTheirIdAndAllOfThem() {
        var key = SigningKey.generate().publicKey();
        var first = new TrustedKey(CHAOYANG, key, NOW, NOW.plusSeconds(10));
        var second = new TrustedKey(Authority.of("220104-POST"), key, NOW, NOW.plusSeconds(20));
        var list = new TrustList(
                NOW, NOW.plusSeconds(60), List.of(first, list(1).keys().getFirst(), second));

        for (var keys : List.of(list, list.index())) {
            assertThat(keys.find(key.id())).containsExactly(first, second);
            assertThat(keys.find(SigningKey.generate().id())).isEmpty();
        }
    }

    @Test
    void aKeysTimeIncludesItsFirstInstantAndNotItsLast() {
        var key = new TrustedKey(CHAOYANG, ROOT.publicKey(), NOW, NOW.plusSeconds(10));

        assertThat(key.signedAt(NOW.minusSeconds(1))).isFalse();
        assertThat(key.signedAt(NOW)).isTrue();
        assertThat(key.signedAt(NOW.plusSeconds(9))).isTrue();
        assertThat(key.signedAt(NOW.plusSeconds(10))).isFalse();
        assertThatThrownBy(() -> new TrustedKey(CHAOYANG, ROOT.publicKey(), NOW, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAuthorityComesBackFromItsText() {
        for (var department : Department.values()) {
            var authority = new Authority(new DivisionCode("220100"), department);
            assertThat(Authority.of(authority.toString())).isEqualTo(authority);
        }
        for (var bad : List.of("", "220104", "220104-", "220104/IIT", "220104-iit", "22010-IIT")) {
            assertThatThrownBy(() -> Authority.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** About a hundred bytes a key, so that a province's list is small enough for every telephone. */
    @Test
    void aThousandKeysAreHeldInAHundredAndTwentyKilobytes() {
        var bytes = TrustLists.sign(list(1_000), ROOT);

        assertThat(bytes.length).isBetween(80_000, 120_000);
        assertThat(verified(bytes)).isInstanceOf(Valid.class);
    }

    @Test
    void moreKeysThanAllowedAreRefused() {
        var key = list(1).keys().getFirst();
        var keys =
                IntStream.rangeClosed(0, TrustList.MAX_KEYS).mapToObj(i -> key).toList();

        assertThatThrownBy(() -> new TrustList(NOW, NOW.plusSeconds(1), keys)).hasMessageContaining("20000");
        assertThat(new TrustList(NOW, NOW.plusSeconds(1), keys.subList(1, keys.size())).keys())
                .hasSize(20_000);
    }

    private static Verification<TrustList> verified(byte[] bytes) {
        return TrustLists.verify(bytes, List.of(ROOT.publicKey()));
    }

    private static final List<TrustedKey> KEYS = IntStream.range(0, 1_000)
            .mapToObj(i ->
                    new TrustedKey(CHAOYANG, SigningKey.generate().publicKey(), NOW, NOW.plusSeconds(180L * 24 * 3600)))
            .toList();

    private static TrustList list(int keys) {
        return new TrustList(NOW, NOW.plusSeconds(86_400), KEYS.subList(0, keys));
    }
}
