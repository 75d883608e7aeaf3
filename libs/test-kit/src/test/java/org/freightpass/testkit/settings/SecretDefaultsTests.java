package org.freightpass.testkit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretDefaultsTests {

    @TempDir
    private Path module;

    @Test
    void whatComesFromOutsideOrIsNoSecretIsWell() throws IOException {
        given("""
                spring:
                  datasource:
                    password: ${DB_PASSWORD:local}
                  kafka:
                    consumer:
                      key-deserializer: org.example.Text
                mail:
                  password: ${SMTP_PASSWORD:}
                some:
                  sealing-key: ${SEALING_KEY}
                  webhook:
                    key:
                  monkey: a name
                """);

        assertThat(SecretDefaults.in(module)).isEmpty();
    }

    @Test
    void whatEverybodyCanReadIsNamed() throws IOException {
        given("""
                some:
                  key: plain
                  sealing-key: ${SEALING_KEY:everybody knows}
                  client-secret: ${SECRET:${OTHER:x}}
                  gateways:
                    - name: first
                      token: local
                  receipts:
                    secrets:
                      - known
                """);

        assertThat(SecretDefaults.in(module))
                .containsExactly(
                        "some.client-secret",
                        "some.gateways[0].token",
                        "some.key",
                        "some.receipts.secrets[0]",
                        "some.sealing-key");
    }

    @Test
    void withoutSettingsNothingIsJudged() {
        assertThatThrownBy(() -> SecretDefaults.in(module)).isInstanceOf(IllegalStateException.class);
    }

    private void given(String settings) throws IOException {
        Path file = module.resolve("src/main/resources/application.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, settings);
    }
}
