package org.freightpass.notification.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.freightpass.notification.briefing.Briefing.Row;
import org.junit.jupiter.api.Test;

class BriefingRuleTests {
    private static final LocalDate DAY = LocalDate.of(2022, 4, 21);
    private static final Instant MIDNIGHT = Instant.parse("2022-04-20T16:00:00Z");

    @Test
    void dayIsTheLocalOne() {
        assertThat(BriefingRule.dayOf(MIDNIGHT)).isEqualTo(DAY);
        assertThat(BriefingRule.dayOf(MIDNIGHT.minusMillis(1))).isEqualTo(DAY.minusDays(1));
        assertThat(BriefingRule.startOf(DAY)).isEqualTo(MIDNIGHT);
        assertThat(BriefingRule.endOf(DAY)).isEqualTo(Instant.parse("2022-04-21T16:00:00Z"));
    }

    @Test
    void whatIsDueBeforeNoonIsTheDayThatIsOver() {
        assertThat(BriefingRule.dueAt(Instant.parse("2022-04-21T10:00:00Z"))).isEqualTo(DAY);
        assertThat(BriefingRule.dueAt(Instant.parse("2022-04-21T16:30:00Z"))).isEqualTo(DAY);
        assertThat(BriefingRule.dueAt(Instant.parse("2022-04-22T03:59:59Z"))).isEqualTo(DAY);
        assertThat(BriefingRule.dueAt(Instant.parse("2022-04-22T04:00:00Z"))).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void briefingIsFinalFromTheEndOfItsDay() {
        assertThat(BriefingRule.isFinal(DAY, BriefingRule.endOf(DAY).minusMillis(1)))
                .isFalse();
        assertThat(BriefingRule.isFinal(DAY, BriefingRule.endOf(DAY))).isTrue();
    }

    @Test
    void dayToComeHasNoBriefing() {
        assertThat(BriefingRule.future(DAY, MIDNIGHT)).isFalse();
        assertThat(BriefingRule.future(DAY, MIDNIGHT.minusMillis(1))).isTrue();
    }

    @Test
    void totalAddsTheCountiesUpAndKnowsZero() {
        Map<Figure, Long> total = Briefing.total(List.of(
                new Row("220104", "朝阳区", Map.of(Figure.PASSES, 2L)),
                new Row("220204", "船营区", Map.of(Figure.PASSES, 3L, Figure.HELD, 1L))));
        assertThat(total)
                .containsEntry(Figure.PASSES, 5L)
                .containsEntry(Figure.HELD, 1L)
                .containsEntry(Figure.POLICE, 0L);
        assertThat(total).hasSize(Figure.values().length);
    }
}
