package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaceSoundsTests {
    private static final Path FILE = Path.of("src/main/resources/places/sounds.txt");
    private static final Path MADE = Path.of("target/sounds.txt");

    /** Where divisions are renamed: take over the file that this test leaves in {@code target}. */
    @Test
    void fileHoldsTheReadingsOfEveryCharacterInTheNames() throws IOException {
        Files.writeString(MADE, Sounds.file());

        assertThat(FILE).hasSameTextualContentAs(MADE);
    }

    @Test
    void pinyinIsToldFromNamesAndCodes() {
        assertThat(PlaceSounds.letters("Lü Liang")).contains("lvliang");
        assertThat(PlaceSounds.letters("xi'an")).contains("xian");
        assertThat(PlaceSounds.letters("220102")).isEmpty();
        assertThat(PlaceSounds.letters("南关")).isEmpty();
        assertThat(PlaceSounds.letters("a")).isEmpty();
        assertThat(PlaceSounds.letters("aa")).contains("aa");
        assertThat(PlaceSounds.letters("a".repeat(60))).isPresent();
        assertThat(PlaceSounds.letters("a".repeat(61))).isEmpty();
    }

    @Test
    void syllablesAndInitialsMayMixAndTheLastMayBeUnfinished() {
        assertThat(PlaceSounds.sounds("长春市南关区", "changc")).isTrue();
        assertThat(PlaceSounds.sounds("长春市南关区", "cchun")).isTrue();
        assertThat(PlaceSounds.sounds("长春市南关区", "nanguanq")).isTrue();
        assertThat(PlaceSounds.sounds("长春市南关区", "changnan")).isFalse();
        assertThat(PlaceSounds.sounds("长春市南关区", "quqq")).isFalse();
        assertThat(PlaceSounds.sounds("", "cc")).isFalse();
    }
}
