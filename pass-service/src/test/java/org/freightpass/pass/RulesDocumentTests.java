package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.pass.applying.ApplyingRule;
import org.freightpass.pass.glancing.GlanceRule;
import org.freightpass.pass.issuing.IssuingRule;
import org.freightpass.pass.printing.PrintingRule;
import org.freightpass.pass.recalling.RecallingRule;
import org.freightpass.pass.reviewing.ReviewingRule;
import org.freightpass.pass.roads.WayRule;
import org.freightpass.pass.scanning.ScanRule;
import org.freightpass.pass.uploading.UploadingRule;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} says about applying, reviewing, issuing, recalling, glancing, scanning, uploading and printing what the code says, and nothing else. */
class RulesDocumentTests {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

    @Test
    void documentAndCodeHaveTheSameRules() throws IOException {
        var inCode = Stream.of(
                        Arrays.stream(ApplyingRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(ReviewingRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(IssuingRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(RecallingRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(GlanceRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(UploadingRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(PrintingRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(ScanRule.values()).map(r -> row(r.id(), r.text(), r.source())),
                        Arrays.stream(WayRule.values()).map(r -> row(r.id(), r.text(), r.source())))
                .flatMap(rows -> rows)
                .toList();
        List<String> inDocument = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| (AP|RV|IS|RC|GL|UP|PR|WY|SC)-\\d\\d \\|.*"))
                .toList();

        assertThat(inDocument).containsExactlyInAnyOrderElementsOf(inCode);
    }

    private static String row(String id, String text, String source) {
        return "| " + id + " | " + text + " | " + source + " |";
    }
}
