package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of formats: what is valid, what is not, and what it is normalised to. */
class FormatsTests {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 18);

    record Row(String kind, String input, boolean valid, String why, String normalised) {}

    static Stream<Row> rows() throws IOException {
        return Files.readString(Path.of("src/test/resources/formats.tsv"))
                .lines()
                .skip(1)
                .map(line -> {
                    var places = line.split("\t", -1);
                    var normalised = places[4].isEmpty() ? places[1] : places[4];
                    return new Row(places[0], places[1], places[2].equals("valid"), places[3], normalised);
                });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowIsReadAsTheTableSays(Row row) {
        var reading = read(row);

        if (row.valid()) {
            assertThat(reading.orElseThrow()).extracting("value").isEqualTo(row.normalised());
        } else {
            assertThat(reading.bad()).hasValueSatisfying(bad -> {
                assertThat(bad.code()).matches("[A-Z][A-Z_]+");
                assertThat(bad.text()).containsPattern("[Ee]nter|[Cc]opy");
            });
        }
    }

    private static Reading<? extends Record> read(Row row) {
        return switch (row.kind()) {
            case "plate" -> Plate.read(row.input());
            case "residentId" -> ResidentId.read(row.input(), TODAY);
            case "creditCode" -> CreditCode.read(row.input());
            case "passNumber" -> PassNumber.read(row.input());
            case "road" -> RoadCode.read(row.input());
            case "mobile" -> Mobile.read(row.input());
            case "vin" -> Vin.read(row.input());
            default -> throw new IllegalStateException("No format is called " + row.kind());
        };
    }
}
