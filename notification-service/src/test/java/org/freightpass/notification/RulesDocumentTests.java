package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.notification.clocks.ClockRule;
import org.freightpass.notification.hotline.HotlineRule;
import org.freightpass.notification.notifying.NotifyingRule;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW = Pattern.compile("^\\| ((?:HOT|CLK|NTF)-\\d+) \\| (.+) \\|$", Pattern.MULTILINE);

    @Test
    void documentAndCodeHoldTheSameRules() throws IOException {
        Map<String, String> code = new TreeMap<>();
        for (HotlineRule rule : HotlineRule.values()) {
            code.put(rule.id(), rule.text());
        }
        for (ClockRule rule : ClockRule.values()) {
            code.put(rule.id(), rule.text());
        }
        for (NotifyingRule rule : NotifyingRule.values()) {
            code.put(rule.id(), rule.text());
        }

        Map<String, String> document = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(DOCUMENT));
        while (rows.find()) {
            document.put(rows.group(1), rows.group(2));
        }

        assertThat(code)
                .hasSize(HotlineRule.values().length + ClockRule.values().length + NotifyingRule.values().length);
        assertThat(document).isEqualTo(code);
    }
}
