package org.freightpass.passtoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.freightpass.passtoken.trust.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example clients of the vendor kit are short, and say of each vector what it expects. */
class KitClientsTests {
    private static final Path CLIENTS = VendorKit.DIRECTORY.resolve("clients");
    private static final int LINES = 30;

    /** Blank, or nothing but a comment, an import or a closing brace. */
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|/\\*\\*.*|import .*|}?;?)");

    @ParameterizedTest
    @ValueSource(strings = {"Verify.java", "verify.mjs"})
    void clientIsShort(String file) throws IOException {
        assertThat(Files.readAllLines(CLIENTS.resolve(file)).stream()
                        .filter(line -> !NO_CODE.matcher(line).matches()))
                .hasSizeBetween(LINES / 2, LINES);
    }

    @Test
    void javaClientSaysWhatTheVectorsExpect(@TempDir Path classes) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        CLIENTS.resolve("Verify.java").toString()))
                .isZero();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method standing = loader.loadClass("Verify")
                    .getMethod("standing", String.class, Keys.class, byte[].class, Instant.class);
            for (var vector : VendorKitTests.vectors().toList()) {
                var list = vector.get("statusList").isNull()
                        ? new byte[0]
                        : Base64.getDecoder().decode(vector.get("statusList").asString());
                var said = standing.invoke(
                        null,
                        vector.get("token").asString(),
                        VendorKitTests.keys(vector.get("trust")),
                        list,
                        Instant.parse(vector.get("now").asString()));
                assertThat(said)
                        .as(vector.get("name").asString())
                        .isEqualTo(vector.at("/expected/standing").asString());
            }
        }
    }

    /** Where Node is, and {@code npm install} was run in the kit's clients. */
    @Test
    void javaScriptClientSaysWhatTheVectorsExpect() throws Exception {
        assumeTrue(Files.isDirectory(CLIENTS.resolve("node_modules/cbor-x")), "npm install was not run");
        var node = start("node", "vectors.mjs", "../vectors.json");
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("all right");
        assertThat(node.exitValue()).isZero();
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(CLIENTS.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no " + command[0]);
            throw new AssertionError(e);
        }
    }
}
