package org.freightpass.checkpoint.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.freightpass.contracts.CheckpointCode;
import org.junit.jupiter.api.Test;

class PackingKitsTests {
    private static final Instant NOW = Instant.parse("2022-04-20T03:00:00Z");
    private static final Instant AS_OF = NOW.minusSeconds(30);

    @Test
    void kitOfAStaleViewLastsNoLonger() {
        var kit = new PackingKits(contents("one"), Duration.ofHours(24)).pack(List.of(), NOW);

        assertThat(kit.asOf()).isEqualTo(AS_OF);
        assertThat(kit.expiresAt()).isEqualTo(AS_OF.plus(Duration.ofHours(24)));
    }

    /** What is signed has no milliseconds, and the answer says the same. */
    @Test
    void timesAreWholeSeconds() {
        var kit = new PackingKits(contents("one", AS_OF.plusMillis(999)), Duration.ofHours(24)).pack(List.of(), NOW);

        assertThat(kit.asOf()).isEqualTo(AS_OF);
        assertThat(kit.expiresAt()).isEqualTo(AS_OF.plus(Duration.ofHours(24)));
    }

    @Test
    void orderOfTheOfficersCheckpointsChangesNothing() {
        var packing = new PackingKits(contents("one"), Duration.ofHours(24));
        var one = new CheckpointCode("CP220302001");
        var other = new CheckpointCode("CP220184001");

        assertThat(packing.pack(List.of(one, other), NOW)).isEqualTo(packing.pack(List.of(other, one), NOW));
    }

    @Test
    void digestTellsWhetherAPartHasChanged() {
        var before = part("one");

        assertThat(part("one").digest()).isEqualTo(before.digest()).hasSize(64);
        assertThat(part("two").digest()).isNotEqualTo(before.digest());
        assertThat(before.digest()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
    }

    private static KitPart part(String content) {
        return new KitPart("register", "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static KitContents contents(String content) {
        return contents(content, AS_OF);
    }

    private static KitContents contents(String content, Instant asOf) {
        return new KitContents() {
            @Override
            public List<KitPart> partsFor(List<CheckpointCode> stands, Instant now) {
                return List.of(part(
                        content + stands.stream().map(CheckpointCode::value).collect(Collectors.joining())));
            }

            @Override
            public Instant asOf() {
                return asOf;
            }
        };
    }
}
