package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTests {
    private static final DivisionCode JILIN = new DivisionCode("220000");
    private final Divisions divisions = Divisions.standard();

    @Test
    void jilinHasNinePrefecturesAndSixtyCounties() {
        var below = divisions.below(JILIN);

        assertThat(below)
                .filteredOn(code -> code.level() == DivisionCode.Level.PREFECTURE)
                .hasSize(9);
        assertThat(below)
                .filteredOn(code -> code.level() == DivisionCode.Level.COUNTY && !divisions.isDevelopmentZone(code))
                .hasSize(60);
    }

    @Test
    void allThirtyOneProvincesAreThere() {
        assertThat(divisions.all())
                .filteredOn(code -> code.level() == DivisionCode.Level.PROVINCE)
                .hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({
        "220104, 朝阳区, 吉林省长春市朝阳区",
        "220100, 长春市, 吉林省长春市",
        "220000, 吉林省, 吉林省",
        "110105, 朝阳区, 北京市朝阳区",
        "441900, 东莞市, 广东省东莞市",
        "429004, 仙桃市, 湖北省仙桃市",
        "222401, 延吉市, 吉林省延边朝鲜族自治州延吉市"
    })
    void namesAreTheOwnOneAndTheWholePath(String code, String name, String fullName) {
        assertThat(divisions.name(new DivisionCode(code))).isEqualTo(name);
        assertThat(divisions.fullName(new DivisionCode(code))).isEqualTo(fullName);
    }

    @Test
    void codeThatWasMergedAwayHasItsPathAndItselfAsName() {
        var gongzhuling = new DivisionCode("220381");

        assertThat(divisions.exists(gongzhuling)).isFalse();
        assertThat(divisions.name(gongzhuling)).isEqualTo("220381");
        assertThat(divisions.fullName(gongzhuling)).isEqualTo("吉林省四平市220381");
        assertThat(divisions.fullName(new DivisionCode("990101"))).isEqualTo("990101");
    }

    @ParameterizedTest
    @CsvSource({
        "220173, true,  220100",
        "220271, true,  220200",
        "220871, true,  220800",
        "220104, false, 220104",
        "220184, false, 220184",
        "220100, false, 220100",
        "220581, false, 220581",
        "220700, false, 220700"
    })
    void developmentZonesIssueUnderTheirCitysCode(String code, boolean zone, String issuing) {
        var division = new DivisionCode(code);

        assertThat(divisions.exists(division)).isTrue();
        assertThat(divisions.isDevelopmentZone(division)).isEqualTo(zone);
        assertThat(divisions.issuingCode(division)).hasToString(issuing);
    }

    @ParameterizedTest
    @CsvSource({"220104, true", "220199, false", "2201, false", "'', false", "22010X, false"})
    void findWhenThereIsSuchADivision(String text, boolean found) {
        assertThat(divisions.find(text).isPresent()).isEqualTo(found);
        assertThat(divisions.exists(text)).isEqualTo(found);
    }

    @Test
    void namedFindsEveryDivisionOfAName() {
        assertThat(divisions.named("铁西区")).extracting(DivisionCode::value).contains("220302", "210106", "210303");
        assertThat(divisions.named(" ")).isEmpty();
    }
}
