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
import org.freightpass.checkpoint.desk.DeskRule;
import org.freightpass.checkpoint.inspecting.InspectingRule;
import org.freightpass.checkpoint.roads.RoadRule;
import org.freightpass.checkpoint.stopping.StoppingRule;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {
    private static final Path RULES = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW = Pattern.compile("^\\| ((?:CP|CR|RR|ST|DK)-\\d\\d) \\|", Pattern.MULTILINE);

    @Test
    void documentAndCodeNameTheSameRules() throws IOException {
        var written = ROW.matcher(Files.readString(RULES))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var coded = Stream.of(
                        Arrays.stream(InspectingRule.values()).map(InspectingRule::id),
                        Arrays.stream(RegisterRule.values()).map(RegisterRule::id),
                        Arrays.stream(RoadRule.values()).map(RoadRule::id),
                        Arrays.stream(StoppingRule.values()).map(StoppingRule::id),
                        Arrays.stream(DeskRule.values()).map(DeskRule::id))
                .flatMap(ids -> ids)
                .toList();

        assertThat(coded).doesNotHaveDuplicates();
        assertThat(written).containsExactlyInAnyOrderElementsOf(coded);
    }
}
