package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.freightpass.passtoken.key.VerificationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinnedRootsTests {
    private static final VerificationKey ROOT = TestTrust.root().publicKey();

    @TempDir
    private Path directory;

    @Test
    void noneIsPinnedByDefault() {
        assertThat(PinnedRoots.read(List.of())).isEmpty();
        assertThat(PinnedRoots.read(List.of(""))).isEmpty();
    }

    /** The binder cuts a text at its commas, also at those within a JWK. */
    @Test
    void keysAndFilesAreSeparatedByCommasOrLineEnds() throws IOException {
        var file = Files.writeString(directory.resolve("root.json"), TestTrust.ROOT_JWK);
        var set = Files.writeString(directory.resolve("set.json"), "{\"keys\":[" + TestTrust.ROOT_JWK + "]}");

        assertThat(PinnedRoots.read(List.of(TestTrust.ROOT_JWK.split(",", -1)))).containsExactly(ROOT);
        assertThat(PinnedRoots.read(List.of(TestTrust.ROOT_JWK + "," + file + "\n" + set)))
                .containsExactly(ROOT);
        assertThat(PinnedRoots.read(List.of(file.toString()))).containsExactly(ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nowhere.json | names the file nowhere.json
                    {"kty": | is not JSON
                    {"kty":"RSA"} | kty EC and crv P-256
                    {"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"} | is no root key
                    {"kty":"EC","crv":"P-256","d":"AAAA"} | holds a private key
                    """)
    void wrongEntryEndsTheStartAndSaysWhatToDo(String entry, String text) {
        assertThatThrownBy(() -> PinnedRoots.read(List.of(entry)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("freight.checkpoint.pinned-roots")
                .hasMessageContaining(text);
    }
}
