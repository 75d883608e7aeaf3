package org.freightpass.pass.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.pass.directory.DirectoryRule;
import org.freightpass.pass.enterprises.EnterpriseRule;
import org.freightpass.pass.fleet.FleetRule;
import org.freightpass.pass.joining.JoiningRule;
import org.freightpass.pass.listing.ListingRule;
import org.junit.jupiter.api.Test;

class EnterprisesRulesDocumentTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| ((?:EN|JO|FL|LI|DI|AU)-\\d+) \\| ([^|]+) \\|.*$", Pattern.MULTILINE);

    @Test
    void documentAndCodeHoldTheSameRules() throws IOException {
        Map<String, String> code = new TreeMap<>();
        Arrays.stream(EnterpriseRule.values()).forEach(rule -> code.put(rule.id(), rule.text()));
        Arrays.stream(JoiningRule.values()).forEach(rule -> code.put(rule.id(), rule.text()));
        Arrays.stream(FleetRule.values()).forEach(rule -> code.put(rule.id(), rule.text()));
        Arrays.stream(ListingRule.values()).forEach(rule -> code.put(rule.id(), rule.text()));
        Arrays.stream(DirectoryRule.values()).forEach(rule -> code.put(rule.id(), rule.text()));
        Arrays.stream(AuditRule.values()).forEach(rule -> code.put(rule.id(), rule.text()));

        Map<String, String> document = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(DOCUMENT));
        while (rows.find()) {
            document.put(rows.group(1), rows.group(2));
        }

        assertThat(document).isEqualTo(code).hasSize(43);
    }
}
