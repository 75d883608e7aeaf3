package org.freightpass.checkpoint.offline.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freightpass.checkpoint.TestTrust;
import org.freightpass.checkpoint.offline.KitKey;
import org.freightpass.checkpoint.offline.KitKeys;
import org.freightpass.checkpoint.offline.KitNotary;
import org.freightpass.checkpoint.offline.KitPart;
import org.freightpass.checkpoint.offline.OfflineKit;
import org.freightpass.passtoken.key.SigningKey;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Endorsement;
import org.freightpass.passtoken.trust.Endorsements;
import org.freightpass.passtoken.trust.PartList;
import org.freightpass.passtoken.trust.PartLists;
import org.freightpass.passtoken.trust.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what a pinned root says of this very key, for kits, lets it sign; what it signs verifies from the root on. */
class CoseKitNotaryTests {
    private static final Instant NOW = Instant.parse("2022-04-20T04:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final SigningKey ROOT = TestTrust.root();
    private static final char[] PASSWORD = "a password for tests".toCharArray();

    private final Map<String, String> stores = new HashMap<>();
    private final CoseKitNotary notary = notary(PASSWORD);
    private final KitNotary.NewKey made = notary.newKey(NOW);

    @Test
    void whatAnEndorsedKeySignsVerifiesFromTheRootOn() {
        stores.put(made.key().kid(), made.store());
        var key = notary.endorsed(with(endorsement(publicKey(), Endorsement.OFFLINE_KIT, ROOT)))
                .orElseThrow();
        var part = new KitPart("register", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        var kit = new OfflineKit(NOW.minusSeconds(3), NOW.plusSeconds(60), List.of(part));

        var seal = notary.sign(kit, key, NOW.plusMillis(700));

        assertThat(PartLists.verify(bytes(seal.signature()), bytes(seal.endorsement()), List.of(ROOT.publicKey())))
                .isEqualTo(new Verification.Valid<>(
                        PartList.of(NOW, kit.asOf(), kit.expiresAt(), Map.of("register", part.digest()))));
        assertThat(key.from()).isEqualTo(NOW);
        assertThat(key.until()).isEqualTo(UNTIL);
    }

    @Test
    void nothingElseLetsAKeySign() {
        stores.put(made.key().kid(), made.store());
        var other = SigningKey.generate();
        assertThat(notary.endorsed(made.key())).isEmpty();
        assertThat(notary.endorsed(with("no Base64!"))).isEmpty();
        assertThat(notary.endorsed(with(endorsement(publicKey(), Endorsement.OFFLINE_KIT, other))))
                .isEmpty();
        assertThat(notary.endorsed(with(endorsement(publicKey(), "road-signs", ROOT))))
                .isEmpty();
        assertThat(notary.endorsed(with(endorsement(other.publicKey(), Endorsement.OFFLINE_KIT, ROOT))))
                .isEmpty();
    }

    @Test
    void wrongPasswordNamesItsSetting() {
        stores.put(made.key().kid(), made.store());
        var other = notary("another password".toCharArray());
        var endorsed = with(endorsement(publicKey(), Endorsement.OFFLINE_KIT, ROOT));
        assertThatIllegalStateException()
                .isThrownBy(() -> other.endorsed(endorsed))
                .withMessageContaining("freight.checkpoint.kit.password");
    }

    private VerificationKey publicKey() {
        var text = Base64.getUrlDecoder();
        return VerificationKey.of(
                text.decode(made.key().x()), text.decode(made.key().y()));
    }

    private KitKey with(String endorsement) {
        var key = made.key();
        return new KitKey(key.kid(), key.x(), key.y(), key.madeAt(), endorsement);
    }

    private static String endorsement(VerificationKey key, String purpose, SigningKey root) {
        return Base64.getEncoder()
                .encodeToString(Endorsements.sign(new Endorsement(key, purpose, NOW, NOW, UNTIL), root));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private CoseKitNotary notary(char[] password) {
        return new CoseKitNotary(new Stores(), password, List.of(ROOT.publicKey()));
    }

    private final class Stores implements KitKeys {
        @Override
        public List<KitKey> all() {
            return List.of();
        }

        @Override
        public String store(String kid) {
            return String.valueOf(stores.get(kid));
        }

        @Override
        public void add(KitKey key, String store, @Nullable String after) {
            stores.put(key.kid(), store);
        }

        @Override
        public void endorse(String kid, String endorsement) {
            throw new UnsupportedOperationException();
        }
    }
}
