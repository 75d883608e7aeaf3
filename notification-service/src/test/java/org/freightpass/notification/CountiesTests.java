package org.freightpass.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountiesTests {

    @ParameterizedTest
    @CsvSource({
        "220104, 220104",
        "' ２２０１０４ ', 220104",
        "110105, 110105",
        "南关, 220102",
        "长春市朝阳区, 220104",
        "吉林省四平市铁东区, 220303",
        "通化县, 220521",
    })
    void digitsAndNamesOfWhichThereIsOneAreRead(String typed, String code) {
        assertThat(Counties.read(typed)).isEqualTo(Reading.good(new DivisionCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "长春市, DIVISION_AMBIGUOUS",
        "海淀区, DIVISION_UNKNOWN",
        "220199, DIVISION_UNKNOWN",
        "'', DIVISION_MISSING",
    })
    void whatIsNoneOrSeveralIsSaid(String typed, String code) {
        assertThat(Counties.read(typed).bad().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void fillersOfTheListAreNotOffered() {
        assertThat(Counties.names().values())
                .hasSizeGreaterThan(50)
                .allMatch(name -> name.startsWith("吉林省"))
                .noneMatch(name -> name.endsWith("市辖区"));
    }
}
