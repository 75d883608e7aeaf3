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
import org.freightpass.checkpoint.deciding.Rule;
import org.freightpass.checkpoint.deciding.json.ShippedTable;
import org.freightpass.checkpoint.offline.OfflineRule;
import org.freightpass.checkpoint.roads.RegimeRule;
import org.freightpass.checkpoint.watching.WatchingRule;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {
    private static final Path RULES = Path.of("..", "docs", "rules.md");
    private static final Pattern CP_ROW =
            Pattern.compile("^\\| (CP-\\d\\d) \\| `([A-Z0-9_]+)` \\| (.+?) \\| (.+?) \\|$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| ((?:CP|CR|RR|WA|OF)-\\d\\d) \\|", Pattern.MULTILINE);

    @Test
    void documentAndCodeNameTheSameRules() throws IOException {
        var written = ROW.matcher(Files.readString(RULES))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var coded = Stream.of(
                        ShippedTable.deciding().table().rules().stream().map(Rule::id),
                        Arrays.stream(RegisterRule.values()).map(RegisterRule::id),
                        Arrays.stream(RegimeRule.values()).map(RegimeRule::id),
                        Arrays.stream(WatchingRule.values()).map(WatchingRule::id),
                        Arrays.stream(OfflineRule.values()).map(OfflineRule::id))
                .flatMap(ids -> ids)
                .toList();

        assertThat(coded).doesNotHaveDuplicates();
        assertThat(written).containsExactlyInAnyOrderElementsOf(coded);
    }

    @Test
    void documentSaysOfTheRoadsideWhatTheTableSays() throws IOException {
        var written = CP_ROW.matcher(Files.readString(RULES))
                .results()
                .map(row -> String.join("|", row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
        var coded = ShippedTable.deciding().table().rules().stream()
                .map(rule ->
                        String.join("|", rule.id(), rule.reason(), rule.text().en(), rule.source()))
                .toList();

        assertThat(written).containsExactlyInAnyOrderElementsOf(coded);
    }
}
