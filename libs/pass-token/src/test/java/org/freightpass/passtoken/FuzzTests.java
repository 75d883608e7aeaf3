package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.passtoken.PassFixtures.KEY;
import static org.freightpass.passtoken.PassFixtures.trusted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.freightpass.passtoken.status.StatusLists;
import org.freightpass.passtoken.trust.Keys;
import org.freightpass.passtoken.trust.TrustLists;
import org.freightpass.passtoken.trust.Verification;
import org.freightpass.passtoken.wire.Base45;
import org.freightpass.passtoken.wire.Zlib;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inputs that nobody thought of, from a fixed seed: a verdict each time, never an exception, never long. */
class FuzzTests {
    private static final int ROUNDS = 5_000;
    private static final Keys TRUST = id -> List.of(trusted(KEY));
    private static final String TEXT = PassTokens.sign(PassFixtures.pass(), KEY);
    private static final byte[] COSE = KEY.sign(ClaimBytes.write(PassFixtures.pass()), Map.of());
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** What is damaged: the text, the compressed bytes, the message, or the claims under a good signature. */
    enum Layer {
        TEXT,
        COMPRESSED,
        MESSAGE,
        CLAIMS,
        RANDOM_TEXT,
        RANDOM_MESSAGE;

        String make(Random random) {
            return switch (this) {
                case TEXT ->
                    new String(
                            mutated(random, FuzzTests.TEXT.getBytes(StandardCharsets.ISO_8859_1)),
                            StandardCharsets.ISO_8859_1);
                case COMPRESSED -> PassTokens.PREFIX + Base45.encode(mutated(random, Zlib.deflate(COSE)));
                case MESSAGE -> PassTokensTests.text(mutated(random, COSE));
                case CLAIMS ->
                    PassTokensTests.text(KEY.sign(mutated(random, ClaimBytes.write(PassFixtures.pass())), Map.of()));
                case RANDOM_TEXT -> PassTokens.PREFIX + characters(random);
                case RANDOM_MESSAGE -> PassTokensTests.text(bytes(random, 300));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void anyInputGetsAVerdict(Layer layer) {
        var random = new Random(layer.name().hashCode());
        int rounds = layer == Layer.CLAIMS ? ROUNDS / 10 : ROUNDS;
        for (int i = 0; i < rounds; i++) {
            var text = layer.make(random);

            assertThat(PassTokens.verify(text, TRUST)).isNotNull();
            assertThat(PassTokens.inspect(text)).isNotNull();
        }
    }

    @Test
    void anyBytesGetAVerdictAsLists() {
        var random = new Random(99);
        for (int i = 0; i < ROUNDS; i++) {
            var bytes = i % 2 == 0 ? mutated(random, COSE) : bytes(random, 300);

            assertThat(StatusLists.verify(bytes, TRUST)).isNotInstanceOf(Verification.Valid.class);
            assertThat(TrustLists.verify(bytes, List.of(KEY.publicKey()))).isNotInstanceOf(Verification.Valid.class);
        }
    }

    /**
     * The bound is ten milliseconds; a machine that stands still for a moment does not count, so of nine tries of each
     * input the middle one is taken.
     */
    @Test
    void theWorstInputsAreRefusedWithinTenMilliseconds() {
        for (int i = 0; i < 200; i++) {
            worst().forEach(text -> PassTokens.verify(text, TRUST));
        }
        for (var text : worst()) {
            var nanos = new long[9];
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                var verification = PassTokens.verify(text, TRUST);
                nanos[i] = System.nanoTime() - start;
                assertThat(verification).isInstanceOf(Verification.Malformed.class);
            }
            Arrays.sort(nanos);
            assertThat(Duration.ofNanos(nanos[4])).isLessThan(Duration.ofMillis(10));
        }
    }

    private static List<String> worst() {
        var deep = new byte[10_000];
        Arrays.fill(deep, (byte) 0x81);
        var maps = new byte[900];
        Arrays.fill(maps, (byte) 0xa1);
        var many = new byte[1_000];
        Arrays.fill(many, (byte) 0x80);
        many[0] = (byte) 0x99;
        many[1] = 3;
        many[2] = (byte) 0xe5;
        return List.of(
                PassTokens.PREFIX + "A".repeat(1_000_000),
                PassTokens.PREFIX + "A".repeat(1_020),
                PassTokens.PREFIX + Base45.encode(Zlib.deflate(new byte[600_000])),
                PassTokensTests.text(deep),
                PassTokensTests.text(Arrays.copyOf(deep, 1_000)),
                PassTokensTests.text(maps),
                PassTokensTests.text(many));
    }

    /** One to four changes: a bit, a byte, a piece left out, doubled or moved, the end cut off. */
    private static byte[] mutated(Random random, byte[] from) {
        var bytes = from.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            if (bytes.length == 0) {
                return bytes;
            }
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(16, bytes.length - at) + 1);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 3 ->
                    bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                default -> bytes = Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        var bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        return bytes;
    }

    private static byte[] bytes(Random random, int atMost) {
        var bytes = new byte[random.nextInt(atMost)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String characters(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(500); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
