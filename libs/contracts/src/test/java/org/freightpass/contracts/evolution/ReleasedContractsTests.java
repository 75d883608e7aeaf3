package org.freightpass.contracts.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.freightpass.contracts.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What was released stays: today's schemas read all that released ones allow, and no sample is ever edited. */
class ReleasedContractsTests {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path SCHEMAS = Path.of("src/main/resources/contracts");
    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final Path GOLDEN = Path.of("src/main/resources/golden");
    private static final Path SUMS = Path.of("src/test/resources/append-only.sha256");

    static List<Path> released() throws IOException {
        return filesIn(RELEASED);
    }

    /** released/pass-state/v1.0.schema.json is an older contracts/pass-state/v1.schema.json. */
    @ParameterizedTest
    @MethodSource("released")
    void presentSchemaMakesNoForbiddenChange(Path released) {
        var version = released.getFileName().toString().replaceFirst("\\..*", "");
        var present = SCHEMAS.resolve(RELEASED.relativize(released).getName(0)).resolve(version + ".schema.json");

        assertThat(present).as("A version stays as long as topics can hold it").exists();
        assertThat(SchemaEvolution.compare(MAPPER.readTree(released.toFile()), MAPPER.readTree(present.toFile())))
                .isEmpty();
    }

    @Test
    void everySchemaIsReleasedFromItsFirstDay() throws IOException {
        var first = Stream.of(EventType.values())
                .map(type -> RELEASED.resolve(type.payloadName()).resolve("v" + type.version() + ".0.schema.json"));

        assertThat(first)
                .as("Copy a new schema to released/<payload>/v<n>.0.schema.json")
                .allSatisfy(copy -> assertThat(copy).exists());
        assertThat(filesIn(SCHEMAS))
                .as("Schemas that no event has")
                .containsExactlyInAnyOrderElementsOf(Stream.of(EventType.values())
                        .map(type -> Path.of("src/main/resources").resolve(type.schemaResource()))
                        .distinct()
                        .toList());
    }

    @Test
    void releasedSchemasAndSamplesAreOnlyEverAdded() throws IOException {
        var present = Stream.concat(filesIn(GOLDEN).stream(), filesIn(RELEASED).stream())
                .map(file -> sha256(file) + "  " + file)
                .toList();
        var committed = Files.readString(SUMS).lines().toList();

        assertThat(committed)
                .as("A sample or released schema was changed or removed: put it back and add another beside it")
                .filteredOn(sum -> !present.contains(sum))
                .isEmpty();
        assertThat(present)
                .as("A sample or released schema is new: cd libs/contracts && sha256sum <file> >> %s", SUMS)
                .filteredOn(sum -> !committed.contains(sum))
                .isEmpty();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Of the text with line feeds, so that a checkout with other line ends has the same sum. */
    private static String sha256(Path file) {
        try {
            var text = Files.readString(file).replace("\r\n", "\n");
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sum up " + file, e);
        }
    }
}
