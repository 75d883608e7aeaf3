package org.freightpass.notification.briefing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.freightpass.notification.Wordings;
import org.freightpass.notification.briefing.Briefing;
import org.freightpass.notification.briefing.Briefing.EnterpriseDifficulty;
import org.freightpass.notification.briefing.Briefing.Row;
import org.freightpass.notification.briefing.Figure;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class BriefingCsvTests {
    private static final Instant NOW = Instant.parse("2022-04-21T10:00:00Z");

    @Test
    void everyCountyTheTotalAndEveryEnterpriseIsALine() {
        List<String> lines = csv(briefing("parts, held"), "zh").lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF日期 day,区划 county").contains("发证 passes");
        assertThat(lines.get(1)).startsWith("2022-04-21,220104,吉林省长春市朝阳区,0,0,0,0,0,7,");
        assertThat(lines.get(2)).startsWith("2022-04-21,,合计 total,");
        assertThat(lines.getLast()).isEqualTo("一汽,50,重点企业运输困难,220104,\"parts, held\",待接手,部门：交通");
    }

    @Test
    void whatASpreadsheetWouldReckonStaysText() {
        assertThat(csv(briefing("=HYPERLINK(1)"), "en")).contains(",'=HYPERLINK(1),");
    }

    @Test
    void whoReadsEnglishGetsEnglishKindsStatesAndSolvers() {
        assertThat(csv(briefing("held"), "en").lines().toList().getLast())
                .doesNotContain("ENTERPRISE_DIFFICULTY", "OPEN", "DEPARTMENT", "部门");
    }

    private static String csv(Briefing briefing, String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        try {
            return BriefingCsv.of(briefing, Wordings.standard());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static Briefing briefing(String difficulty) {
        return new Briefing(
                LocalDate.of(2022, 4, 21),
                NOW,
                true,
                true,
                Map.of(Figure.PASSES, 7L),
                List.of(new Row("220104", "吉林省长春市朝阳区", Map.of(Figure.PASSES, 7L))),
                List.of(new EnterpriseDifficulty(
                        "20220421-0002",
                        "一汽",
                        50,
                        "ENTERPRISE_DIFFICULTY",
                        "220104",
                        difficulty,
                        "OPEN",
                        NOW,
                        "DEPARTMENT TRANSPORT")));
    }
}
