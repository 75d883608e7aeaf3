package org.freightpass.pass.protecting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource({
        "220104198802291232, 220*************32",
        "G12345678, G12****78",
        "12345678, 123***78",
        "1234567, *******",
        "12, **"
    })
    void numberShowsThreeAndTwoPlacesOfEnoughOnly(String number, String masked) {
        assertThat(Masking.number(number)).isEqualTo(masked);
    }

    @Test
    void jsonLosesPersonalFieldsAndResidentIdsAnywhere() {
        String json = """
                {"crew":[{"documentNumber":"G12345678"}],"telephone" : "13800138000","note":"ID 220104198802291232.",\
                "quoted":"a \\"220104198802291232\\""}""";

        assertThat(Masking.json(json))
                .doesNotContain("G12345678", "13800138000", "220104198802291232")
                .contains("\"documentNumber\":\"G12****78\"", "ID 220*************32.");
    }

    @ParameterizedTest
    @CsvSource({
        "220104198802291232, 220*************32",
        "22010419880229123x, 220*************3x",
        "ID 220104198802291232, ID 220*************32",
        "220104198802291232 was seen, 220*************32 was seen",
        "驾驶员220104198802291232号, 驾驶员220*************32号",
        "1220104198802291232, 1220104198802291232",
        "220104198802291232A, 220104198802291232A"
    })
    void residentIdIsMaskedWhereverItStandsAlone(String text, String masked) {
        assertThat(Masking.json(text)).isEqualTo(masked);
    }

    @Test
    void jsonKeepsWhatOnlyLooksSimilar() {
        String json = "{\"creditCode\":\"91220101MA00000000\",\"pass\":\"220100000001\",\"at\":\"2022-04-16\"}";

        assertThat(Masking.json(json)).isEqualTo(json);
    }

    @Test
    void jsonMasksAFieldWithEscapesWhole() {
        assertThat(Masking.json("{\"telephone\":\"138\\\"00138000\"}")).isEqualTo("{\"telephone\":\"138********00\"}");
    }
}
