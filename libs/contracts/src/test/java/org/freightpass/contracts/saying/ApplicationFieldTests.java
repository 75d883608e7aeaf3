package org.freightpass.contracts.saying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationFieldTests {
    @ParameterizedTest
    @EnumSource(ApplicationField.class)
    void fieldIsFoundByItsPath(ApplicationField field) {
        assertThat(ApplicationField.find(field.path())).hasValue(field);
    }

    @ParameterizedTest
    @CsvSource({"NAME, crew[0].name", "DOCUMENT_NUMBER, crew[0].documentNumber", "VIA, route.via[0]", "CREW, crew[0]"})
    void oneOfSeveralIsFoundByItsPathToo(ApplicationField field, String path) {
        assertThat(field.pathOf(0)).isEqualTo(path);
        assertThat(ApplicationField.find(field.pathOf(999))).hasValue(field);
        assertThat(ApplicationField.find(field.pathOf(1000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crew[x].name", "crew[0][1].name", "crew.", "route", "Route", "colour"})
    void whatIsNoPathIsNone(String path) {
        assertThat(ApplicationField.find(path).isPresent()).isEqualTo(path.equals("route"));
    }

    @Test
    void pathsAreDifferent() {
        assertThat(ApplicationField.values()).extracting(ApplicationField::path).doesNotHaveDuplicates();
    }
}
