package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.checkpoint.checkpoints.RegisterRule;
import org.freightpass.checkpoint.inspecting.InspectingRule;
import org.freightpass.checkpoint.offline.OfflineRule;
import org.freightpass.checkpoint.roads.RegimeRule;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {
    private static final Path RULES = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW = Pattern.compile("^\\| ((?:CP|CR|RR|OF)-\\d\\d) \\|", Pattern.MULTILINE);

    @Test
    void documentAndCodeNameTheSameRules() throws IOException {
        var written = ROW.matcher(Files.readString(RULES))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var coded = Stream.of(
                        Arrays.stream(InspectingRule.values()).map(InspectingRule::id),
                        Arrays.stream(RegisterRule.values()).map(RegisterRule::id),
                        Arrays.stream(RegimeRule.values()).map(RegimeRule::id),
                        Arrays.stream(OfflineRule.values()).map(OfflineRule::id))
                .flatMap(ids -> ids)
                .toList();

        assertThat(coded).doesNotHaveDuplicates();
        assertThat(written).containsExactlyInAnyOrderElementsOf(coded);
    }
}
