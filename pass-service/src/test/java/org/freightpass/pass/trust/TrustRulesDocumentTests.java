package org.freightpass.pass.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrustRulesDocumentTests {

    @Test
    void documentAndCodeHoldTheSameRules() throws IOException {
        var document = Files.readAllLines(Path.of("..", "docs", "rules.md")).stream()
                .filter(line -> line.matches("\\| TR-\\d\\d \\|.*"))
                .toList();
        assertThat(document)
                .containsExactlyElementsOf(Arrays.stream(TrustRule.values())
                        .map(rule -> "| " + rule.id() + " | " + rule.text() + " |")
                        .toList());
    }
}
