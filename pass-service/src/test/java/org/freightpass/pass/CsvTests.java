package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void cellsAreQuotedAndQuotesDoubled() {
        assertThat(Csv.line(Stream.of("a,b", "say \"x\"", ""))).isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void noCellBeginsAFormula(String cell) {
        assertThat(Csv.line(Stream.of(cell))).startsWith("\"'");
    }
}
