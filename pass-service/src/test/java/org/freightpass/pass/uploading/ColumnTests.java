package org.freightpass.pass.uploading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTests {

    @ParameterizedTest
    @CsvSource({
        "plate,PLATE",
        "车牌号,PLATE",
        "车牌号 plate,PLATE",
        "Plate Colour,PLATE_COLOUR",
        "driver-id,DRIVER_ID",
        "valid_from,VALID_FROM",
        "有效期止 valid_until,VALID_UNTIL",
        "\uFEFF起点,ORIGIN"
    })
    void headersAreReadInAnySpelling(String header, Column column) {
        assertThat(Column.named(header)).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"plates", "车牌", "''"})
    void otherHeadersAreNone(String header) {
        assertThat(Column.named(header)).isEmpty();
    }
}
