package org.freightpass.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {

    private static final String NUMBER = "13800138000";
    private static final String PLACE = "report.telephone";

    /** Of test case 15 in the specification of GCM: 256 bits, nothing beside the text authenticated. */
    private static final String NIST_KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";

    private final SealingKey key = SealingKey.random();
    private final Seal seal = new Seal(key, List.of());

    @Test
    void sealedTextOpensAgainAndShowsNothing() {
        byte[] sealed = numberSealed(seal);

        assertThat(sealed).hasSize(12 + NUMBER.length() + 16);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("138001");
        assertThat(seal.openText(sealed, PLACE)).isEqualTo(NUMBER);
        assertThat(seal.sealText(NUMBER, PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void ofNoneThereIsNone() {
        assertThat(seal.sealText(null, PLACE)).isNull();
        assertThat(seal.openText(null, PLACE)).isNull();
    }

    @Test
    void fileIsTheSameFileAfterwardsAnEmptyOneToo() {
        byte[] file = {0, 1, 2, -1};

        assertThat(seal.open(seal.seal(file, Seal.ANYWHERE), Seal.ANYWHERE)).containsExactly(file);
        assertThat(seal.open(seal.seal(new byte[0], PLACE), PLACE)).isEmpty();
    }

    @Test
    void publishedVectorOpens() {
        byte[] sealed = HexFormat.of()
                .parseHex("cafebabefacedbaddecaf888"
                        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad"
                        + "b094dac5d93471bdec1a502270e3cc6c");
        Seal published = new Seal(new SealingKey(HexFormat.of().parseHex(NIST_KEY)), List.of());

        assertThat(HexFormat.of().formatHex(published.open(sealed, Seal.ANYWHERE)))
                .startsWith("d9313225f88406e5a55909c5aff5269a")
                .hasSize(128);
    }

    @Test
    void whatWasMovedDoesNotOpen() {
        byte[] sealed = numberSealed(seal);

        assertThatThrownBy(() -> seal.open(sealed, "case.telephone"))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageContaining("case.telephone");
        assertThatThrownBy(() -> seal.open(sealed, Seal.ANYWHERE)).isInstanceOf(BrokenSealException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12, 20, 38})
    void oneChangedBitIsNoticedWhereverItIs(int at) {
        byte[] sealed = numberSealed(seal);
        sealed[at] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, PLACE)).isInstanceOf(BrokenSealException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 27})
    void tooShortToBeSealedIsNoticed(int bytes) {
        assertThatThrownBy(() -> seal.open(new byte[bytes], PLACE)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void retiredKeyOpensWhatItSealedAndSealsNothingMore() {
        byte[] old = numberSealed(seal);
        SealingKey next = SealingKey.random();
        Seal rotated = new Seal(next, List.of(key));

        assertThat(rotated.openText(old, PLACE)).isEqualTo(NUMBER);
        byte[] sealed = numberSealed(rotated);
        assertThat(next.open(sealed, PLACE)).isEqualTo(NUMBER.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> seal.open(sealed, PLACE)).isInstanceOf(BrokenSealException.class);
        assertThat(rotated.ids()).containsExactly(next.id(), key.id());
    }

    @Test
    void settingsMakeASealAndOneThatIsWrongIsNamed() {
        String other = SealingKey.random().base64();
        Seal made = Seal.of("freight.x.", "key", key.base64(), List.of(other));

        assertThat(made.current().id()).isEqualTo(key.id());
        assertThat(made.ids()).hasSize(2);
        assertThatThrownBy(() -> Seal.of("freight.x.", "key", null, List.of()))
                .hasMessageContaining("freight.x.key is not set");
        assertThatThrownBy(() -> Seal.of("freight.x.", "key", key.base64(), List.of(other, "AAAA")))
                .hasMessageContaining("freight.x.retired-keys[1] has 3 bytes");
    }

    @Test
    void markIsTheSameForTheSameTextUnderTheSameKeyOnly() {
        assertThat(key.mark(NUMBER)).matches("[0-9a-f]{64}").isEqualTo(key.mark(NUMBER));
        assertThat(key.mark(NUMBER + "0")).isNotEqualTo(key.mark(NUMBER));
        assertThat(SealingKey.random().mark(NUMBER)).isNotEqualTo(key.mark(NUMBER));
    }

    @Test
    void keyIsToldByItsIdAndNeverShown() {
        assertThat(key.id()).matches("[0-9a-f]{16}");
        assertThat(new SealingKey(Base64.getDecoder().decode(key.base64())).id())
                .isEqualTo(key.id());
        assertThat(key.toString()).isEqualTo("SealingKey[" + key.id() + "]");
        assertThatThrownBy(() -> new SealingKey(new byte[16])).hasMessageContaining("not 16");
    }

    @Test
    void manyThreadsSealAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 2_000)
                    .mapToObj(number -> threads.submit(() -> {
                        String text = "text " + number;
                        return text.equals(seal.openText(seal.sealText(text, PLACE), PLACE));
                    }))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    private static byte[] numberSealed(Seal seal) {
        return seal.seal(NUMBER.getBytes(StandardCharsets.UTF_8), PLACE);
    }
}
