package org.freightpass.checkpoint.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which key signs, when it is endorsed again and followed, and what is said while there is none. */
class SigningKitsTests {
    private static final Instant NOW = Instant.parse("2022-04-20T04:00:00Z");
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration ENDORSED_FOR = Duration.ofDays(30);
    private static final OfflineKit KIT = kit(NOW);

    private final Rows rows = new Rows();
    private final Words words = new Words();
    private final Root root = new Root();
    private final SigningKits signing = new SigningKits(rows, words, root, LIFE);

    @Test
    void firstRoundMakesAKeyAndHasItEndorsed() {
        assertThat(signing.seal(KIT, NOW)).isEmpty();
        assertThat(signing.keep(NOW)).isEmpty();
        assertThat(signing.seal(KIT, NOW)).contains(new KitSeal("k1 signs", "k1 1650427200"));
        assertThat(signing.keep(NOW)).isEmpty();
        assertThat(root.asked).isEqualTo(1);
    }

    @Test
    void whileNobodyEndorsesKitsAreUnsignedAndItIsAskedForAgain() {
        root.away = true;
        assertThat(signing.keep(NOW)).contains("away");
        assertThat(signing.seal(KIT, NOW)).isEmpty();
        root.away = false;
        assertThat(signing.keep(NOW)).isEmpty();
        assertThat(signing.seal(KIT, NOW)).isPresent();
        assertThat(rows.all()).hasSize(1);
    }

    /** Of another root, for example: asked every round it would fill pass-service's trail. */
    @Test
    void whatIsNoEndorsementIsNotKeptAndNotAskedForAgainForAnHour() {
        words.believes = false;
        assertThat(signing.keep(NOW).orElseThrow()).contains("no endorsement of this key");
        assertThat(rows.all().getFirst().endorsement()).isNull();
        var hour = NOW.plus(Duration.ofHours(1));
        assertThat(signing.keep(hour.minusSeconds(1))).isEqualTo(signing.keep(NOW));
        assertThat(root.asked).isEqualTo(1);
        signing.keep(hour);
        assertThat(root.asked).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 2"})
    void endorsementIsRenewedInItsLastThird(long seconds, int asked) {
        signing.keep(NOW);
        signing.keep(NOW.plus(Duration.ofDays(20)).plusSeconds(seconds));
        assertThat(root.asked).isEqualTo(asked);
    }

    @Test
    void whileItCannotBeRenewedTheOldEndorsementServesToItsEnd() {
        signing.keep(NOW);
        root.away = true;
        var last = NOW.plus(ENDORSED_FOR).minus(Duration.ofHours(24));
        assertThat(signing.keep(last)).contains("away");
        assertThat(signing.seal(kit(last), last)).isPresent();
        assertThat(signing.seal(kit(last.plusSeconds(1)), last.plusSeconds(1))).isEmpty();
    }

    @Test
    void oldKeySignsUntilTheNewOneIsEndorsed() {
        signing.keep(NOW);
        var before = NOW.plus(LIFE).minus(Duration.ofDays(5));
        signing.keep(before);
        assertThat(rows.all()).hasSize(1);
        var at = NOW.plus(LIFE);
        root.away = true;
        assertThat(signing.keep(at)).contains("away");
        assertThat(rows.all()).hasSize(2);
        assertThat(signing.seal(kit(at), at).orElseThrow().signature()).isEqualTo("k1 signs");
        root.away = false;
        assertThat(signing.keep(at)).isEmpty();
        assertThat(signing.seal(kit(at), at).orElseThrow().signature()).isEqualTo("k2 signs");
    }

    @Test
    void keyOfAnotherInstanceIsUsed() {
        var other = new SigningKits(rows, words, root, LIFE);
        other.keep(NOW);
        signing.keep(NOW);
        assertThat(rows.all()).hasSize(1);
        assertThat(signing.seal(KIT, NOW)).isEqualTo(other.seal(KIT, NOW));
    }

    private static OfflineKit kit(Instant now) {
        return new OfflineKit(now, now.plus(Duration.ofHours(24)), List.of());
    }

    private static final class Rows implements KitKeys {
        private final List<KitKey> keys = new ArrayList<>();

        @Override
        public List<KitKey> all() {
            return keys.stream()
                    .sorted(Comparator.comparing(KitKey::madeAt).reversed())
                    .toList();
        }

        @Override
        public String store(String kid) {
            return kid;
        }

        @Override
        public void add(KitKey key, String store, @Nullable String after) {
            if (Objects.equals(keys.isEmpty() ? null : all().getFirst().kid(), after)) {
                keys.add(key);
            }
        }

        @Override
        public void endorse(String kid, String endorsement) {
            keys.replaceAll(key -> key.kid().equals(kid) ? key.endorsedBy(endorsement) : key);
        }
    }

    /** An endorsement is the key's id and the second from which it holds. */
    private static final class Words implements KitNotary {
        private boolean believes = true;
        private int made;

        @Override
        public NewKey newKey(Instant now) {
            made++;
            return new NewKey(new KitKey("k" + made, "x", "y", now, null), "store");
        }

        @Override
        public Optional<KitKey.Endorsed> endorsed(KitKey key) {
            var token = key.endorsement();
            if (token == null || !believes) {
                return Optional.empty();
            }
            var from = Instant.ofEpochSecond(Long.parseLong(token.substring(token.indexOf(' ') + 1)));
            return Optional.of(new KitKey.Endorsed(key, from, from.plus(ENDORSED_FOR)));
        }

        @Override
        public KitSeal sign(OfflineKit kit, KitKey.Endorsed key, Instant now) {
            return new KitSeal(
                    key.key().kid() + " signs", String.valueOf(key.key().endorsement()));
        }
    }

    private static final class Root implements Endorser {
        private boolean away;
        private int asked;

        @Override
        public Answer endorse(KitKey key) {
            asked++;
            // The key's own time stands for that of the question.
            var at = key.endorsement() == null
                    ? key.madeAt()
                    : key.madeAt().plus(LIFE).minus(Duration.ofDays(10));
            return away ? new Answer.NotNow("away") : new Answer.Endorsed(key.kid() + " " + at.getEpochSecond());
        }
    }
}
