package org.freightpass.checkpoint.deciding.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table with one thing wrong does not start, and says in which line. */
class TableReadingTests {
    private static final String GOOD = ShippedTable.deciding().table().text();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    anyone(temperature >= temperatureLimit) | anyone(temprature >= temperatureLimit) | CP-05 | no fact temprature
                    anyone(temperature >= temperatureLimit) | temperature >= temperatureLimit | CP-05 | one person's
                    anyone(temperature >= temperatureLimit) | anyone(temperature >= at) | CP-05 | never alike
                    anyone(temperature >= temperatureLimit) | anyone(temperature | CP-05 | expected before the end
                    anyone(temperature >= temperatureLimit) | anyone(temperature; 3) | CP-05 | cannot be read
                    anyone(temperature >= temperatureLimit) | somebody(temperature > 3) | CP-05 | no function somebody
                    anyone(temperature >= temperatureLimit) | anyone(temperature) | CP-05 | asks for YES_NO
                    anyone(temperature >= temperatureLimit) | no | CP-05 | never apply
                    pass.state = REVOKED"| pass.state = REVOKD" | CP-21 | REVOKD is none of
                    pass.state = REPLACED"| pass.state = REVOKED" | CP-22 | never reached
                    pass.state = CANCELLED" | standing = CANCELLED" | CP-23 | not found yet
                    "means": "pass.state = EXPIRED or at >= pass.validUntil" | "means": "not isLive" | isOver | follows from itself
                    "standing": "REPLACED" | "standing": "REVOKD" | CP-22 | one of the standings
                    "standing": "CANCELLED" | "standing": "FORGED" | CP-23 | comes before
                    "sets": ["2022-12-09"] | "sets": [] | CP-04 | in no rule set
                    "sets": ["2022-12-09"] | "sets": ["2021-01-01"] | CP-04 | that is not there
                    "zh": "通行证已撤销。" | "zh": "" | CP-21 | text or source is missing
                    "outcome": "HOLD_HEALTH", "actions": ["CALL_HEALTH"] | "outcome": "SEND_BACK", "actions": ["CALL_HEALTH"] | CP-05 | none of the outcomes
                    "actions": ["TRACK_PCR"] | "actions": [] | TRACK_PCR | no rule asks
                    "zh": "联系公安机关。" | "zh": " " | CALL_POLICE | text is missing
                    "testWindow": 2880, | | 2022-04-18 | testWindow is missing
                    "testClock": "REPORT" | "testClock": "BIRTH" | 2022-04-18 | testClock is missing
                    """)
    void wrongTableNamesTheLine(String good, String bad, String row, String text) {
        var broken = GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(GOOD);

        var line =
                1 + GOOD.substring(0, GOOD.indexOf(": \"" + row + "\"")).lines().count() - 1;

        assertThatThrownBy(() -> TableReading.read(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("decision-table.json line " + line + ", " + row + ": ")
                .hasMessageContaining(text);
    }

    @Test
    void textThatIsNoJsonNamesTheLine() {
        assertThatThrownBy(() -> TableReading.read("{\n\"about\": oops}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("decision-table.json line 2");
    }

    @Test
    void shippedTableIsRead() {
        assertThat(ShippedTable.deciding().ruleSets()).containsExactlyInAnyOrder("2022-04-18", "2022-12-09");
    }
}
