package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freightpass.notification.accountability.AccountabilityRule;
import org.freightpass.notification.briefing.BriefingRule;
import org.freightpass.notification.clocks.ClockRule;
import org.freightpass.notification.console.ConsoleRule;
import org.freightpass.notification.evidence.EvidenceRule;
import org.freightpass.notification.following.FollowingRule;
import org.freightpass.notification.hotline.HotlineRule;
import org.freightpass.notification.knowing.KnowingRule;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.notification.people.PeopleRule;
import org.freightpass.notification.reports.ReportsRule;
import org.freightpass.notification.rota.RotaRule;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\| ((?:HOT|CLK|KNO|ROT|FOL|ACC|BRF|CON|NTF|EVD|PPL|REP)-\\d+) \\| (.+) \\|$", Pattern.MULTILINE);

    @Test
    void documentAndCodeHoldTheSameRules() throws IOException {
        Map<String, String> code = new TreeMap<>();
        put(code, HotlineRule.values(), HotlineRule::id, HotlineRule::text);
        put(code, ClockRule.values(), ClockRule::id, ClockRule::text);
        put(code, KnowingRule.values(), KnowingRule::id, KnowingRule::text);
        put(code, RotaRule.values(), RotaRule::id, RotaRule::text);
        put(code, FollowingRule.values(), FollowingRule::id, FollowingRule::text);
        put(code, AccountabilityRule.values(), AccountabilityRule::id, AccountabilityRule::text);
        put(code, BriefingRule.values(), BriefingRule::id, BriefingRule::text);
        put(code, ConsoleRule.values(), ConsoleRule::id, ConsoleRule::text);
        put(code, EvidenceRule.values(), EvidenceRule::id, EvidenceRule::text);
        put(code, PeopleRule.values(), PeopleRule::id, PeopleRule::text);
        put(code, ReportsRule.values(), ReportsRule::id, ReportsRule::text);
        put(code, NotifyingRule.values(), NotifyingRule::id, NotifyingRule::text);

        Map<String, String> document = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(DOCUMENT));
        while (rows.find()) {
            document.put(rows.group(1), rows.group(2));
        }

        assertThat(document).isEqualTo(code);
    }

    private static <R> void put(Map<String, String> code, R[] rules, Function<R, String> id, Function<R, String> text) {
        for (R rule : rules) {
            assertThat(code.put(id.apply(rule), text.apply(rule)))
                    .as("%s twice", id.apply(rule))
                    .isNull();
        }
    }
}
