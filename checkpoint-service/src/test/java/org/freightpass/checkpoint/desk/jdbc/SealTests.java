package org.freightpass.checkpoint.desk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTests {
    private static final String TEXT = "{\"documentNumber\":\"11010519491231002X\"}";

    @TempDir
    private Path directory;

    @Test
    void sealedTextIsOpenedByTheSameKeyOnlyAndNeverTheSameTwice() {
        var seal = Seal.in(directory.resolve("desk.key"));
        var sealed = seal.seal(TEXT);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("11010519491231002X");
        assertThat(seal.seal(TEXT)).isNotEqualTo(sealed);
        assertThat(Seal.in(directory.resolve("desk.key")).open(sealed)).isEqualTo(TEXT);
        var other = Seal.in(directory.resolve("other.key"));
        assertThat(other.keyId()).isNotEqualTo(seal.keyId());
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void madeKeyIsReadableByItsOwnerOnly() throws IOException {
        var seal = Seal.in(directory.resolve("desk.key"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("desk.key"))))
                .isEqualTo("rw-------");
        assertThat(seal.keyId()).hasSize(16);
    }

    @Test
    void shortKeyIsRefusedWithItsName() {
        assertThatThrownBy(() -> Seal.with(Base64.getEncoder().encodeToString(new byte[16])))
                .hasMessageContaining("freight.checkpoint.desk.encryption-key has 16 bytes");
    }
}
