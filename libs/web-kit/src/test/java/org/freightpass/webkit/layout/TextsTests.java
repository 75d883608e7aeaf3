package org.freightpass.webkit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.freightpass.testkit.texts.PageFragments;
import org.freightpass.testkit.texts.PageTexts;
import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void bothLanguagesSayWhatThePagesShow() {
        assertThat(PageTexts.of(Path.of("")).faults()).isEmpty();
    }

    @Test
    void noPartOfAPageBringsAnother() {
        assertThat(PageFragments.of(Path.of("")).faults()).isEmpty();
    }
}
