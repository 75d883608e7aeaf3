package org.freightpass.checkpoint.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PlaceCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadRuleTests {
    private static final Instant FROM = Instant.parse("2022-04-18T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2203, 2022-04-18, , 220000, ",
        "2203, 2022-04-18, , , ",
        "2203, 2022-04-19, , 220000, RULE_SET_UNKNOWN",
        "2203, 2022-04-18, 0, 220000, PERIOD_REVERSED",
        "2203, 2022-04-18, 1, 220000, ",
        "22, 2022-04-18, , 220100, OUTSIDE_DIVISION",
        "2203, 2022-04-18, , 220100, OUTSIDE_DIVISION"
    })
    void regimeIsJudgedByDivisionRuleSetAndPeriod(
            String area,
            String ruleSet,
            @Nullable Long endsAfterMillis,
            @Nullable String division,
            @Nullable RoadRule expected) {
        var until = endsAfterMillis == null ? null : FROM.plusMillis(endsAfterMillis);
        var asked = new SetRegime(new PlaceCode(area), ruleSet, FROM, until);
        var keeps = division == null ? null : new DivisionCode(division);

        assertThat(RoadRule.against(asked, Set.of("2022-04-18"), keeps).orElse(null))
                .isEqualTo(expected);
    }
}
