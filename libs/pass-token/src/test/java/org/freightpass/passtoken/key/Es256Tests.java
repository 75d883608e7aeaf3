package org.freightpass.passtoken.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.freightpass.passtoken.wire.CoseSign1;
import org.freightpass.passtoken.wire.Parsed;
import org.junit.jupiter.api.Test;

class Es256Tests {
    private static final int MAX = 1024;
    private static final SigningKey KEY = SigningKey.generate();

    @Test
    void theNativeProviderIsUsedWhereItsLibraryIsForThisMachine() {
        assumeThat(System.getProperty("os.name") + System.getProperty("os.arch"))
                .isEqualTo("Linuxamd64");

        assertThat(Es256.nativeLibrary()).isPresent();
        assertThat(Es256.preferred().provider()).isEqualTo("AmazonCorrettoCryptoProvider");
        assertThat(Es256.jdk().provider()).isEqualTo("SunEC");
    }

    @Test
    void whatOneProviderSignsAllVerify() {
        for (var signer : providers()) {
            for (var verifier : providers()) {
                var message = read(KEY.with(signer).sign(new byte[] {1, 2, 3}, Map.of()));

                assertThat(KEY.publicKey().with(verifier).verifies(message)).isTrue();
                assertThat(SigningKey.generate().publicKey().with(verifier).verifies(message))
                        .isFalse();
            }
        }
    }

    @Test
    void allProvidersSayTheSameOfDamagedSignatures() {
        var random = new Random(256);
        var header = Map.<Long, Object>of(CoseSign1.ALGORITHM, CoseSign1.ES256);
        for (int i = 0; i < 200; i++) {
            var signature = read(KEY.sign(new byte[] {7}, Map.of())).signature();
            signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
            var message = read(CoseSign1.assemble(header, new byte[] {7}, signature));

            assertThat(providers())
                    .noneMatch(es256 -> KEY.publicKey().with(es256).verifies(message));
        }
    }

    /** r or s of zero, of the group's order or beyond it: never good, for no key and no message. */
    @Test
    void signaturesOutOfRangeAreRefused() {
        var order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        var header = Map.<Long, Object>of(CoseSign1.ALGORITHM, CoseSign1.ES256);
        for (var r : List.of(new byte[32], P256.bytes(order), filled())) {
            for (var s : List.of(new byte[32], P256.bytes(order), filled())) {
                var signature = new byte[64];
                System.arraycopy(r, 0, signature, 0, 32);
                System.arraycopy(s, 0, signature, 32, 32);
                var message = read(CoseSign1.assemble(header, new byte[] {7}, signature));

                assertThat(providers())
                        .noneMatch(es256 -> KEY.publicKey().with(es256).verifies(message));
            }
        }
    }

    @Test
    void aPointThatIsNotOnTheCurveIsNoKey() {
        var y = KEY.publicKey().y();
        y[31] ^= 1;

        assertThatThrownBy(() -> VerificationKey.of(KEY.publicKey().x(), y)).hasMessageContaining("not on P-256");
        assertThatThrownBy(() -> VerificationKey.of(new byte[32], new byte[32])).hasMessageContaining("not on P-256");
        assertThatThrownBy(() -> VerificationKey.of(filled(), filled())).hasMessageContaining("not on P-256");
        assertThatThrownBy(() -> VerificationKey.of(new byte[31], y)).hasMessageContaining("32 bytes");
    }

    @Test
    void aKeyOnAnotherCurveIsRefused() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var pair = generator.generateKeyPair();

        assertThatThrownBy(() -> SigningKey.of(pair.getPrivate(), (ECPublicKey) pair.getPublic()))
                .hasMessageContaining("not on P-256");
    }

    @Test
    void keysAreEqualByTheirPointAndShowTheirIdOnly() {
        var same = VerificationKey.of(KEY.publicKey().x(), KEY.publicKey().y()).with(Es256.jdk());

        assertThat(same).isEqualTo(KEY.publicKey()).hasSameHashCodeAs(KEY.publicKey());
        assertThat(same).isNotEqualTo(SigningKey.generate().publicKey());
        assertThat(KEY).hasToString("signing key " + KEY.id());
    }

    @Test
    void aKeyIdIsEightBytes() {
        assertThat(KeyId.of(new byte[] {0, 1, 2, 3, 4, 5, 6, (byte) 0xff}).value())
                .isEqualTo("00010203040506ff");
        assertThat(new KeyId("00010203040506ff").bytes()).hasSize(8);
        assertThatThrownBy(() -> KeyId.of(new byte[7])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyId("00010203040506FF")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Es256> providers() {
        return List.of(Es256.jdk(), Es256.preferred());
    }

    private static byte[] filled() {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) 0xff);
        return bytes;
    }

    private static CoseSign1 read(byte[] bytes) {
        return ((Parsed.Good<CoseSign1>) CoseSign1.read(bytes, MAX)).value();
    }
}
