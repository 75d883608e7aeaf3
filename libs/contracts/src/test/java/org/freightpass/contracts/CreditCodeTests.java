package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTests {
    @ParameterizedTest
    @CsvSource({
        "'',                   CREDIT_CODE_MISSING",
        "9111010855138508Q,    CREDIT_CODE_LENGTH",
        "91110108551385082QQ,  CREDIT_CODE_LENGTH",
        "9122010112345678OO,   CREDIT_CODE_CHARACTER",
        "91220101Z23456788A,   CREDIT_CODE_CHARACTER",
        "91220101123456788A,   CREDIT_CODE_CHECK"
    })
    void readWhenBadSaysWhy(String typed, String code) {
        assertThat(CreditCode.read(typed)).extracting("code").isEqualTo(code);
    }

    @Test
    void readWhenRemainderIsZeroTakesTheCharacterZero() {
        assertThat(CreditCode.read("91220101MA00000000").isGood()).isTrue();
        assertThat(CreditCode.read("91220101MA00000001").isGood()).isFalse();
    }

    @Test
    void organisationPartOnlyWarns() {
        assertThat(new CreditCode("91350100M000100Y43").warning()).isEmpty();
        assertThat(new CreditCode("91110108551385082Q").warning()).isEmpty();
        assertThat(new CreditCode("91220101MA00000000").warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("91220101MA00000000", "licence"));
    }

    @Test
    void constructorWhenBadNamesTheCode() {
        assertThatThrownBy(() -> new CreditCode("91220101"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'91220101' has 8 places instead of 18");
    }
}
