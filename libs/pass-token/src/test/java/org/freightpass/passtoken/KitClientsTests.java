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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.freightpass.passtoken.key.VerificationKey;
import org.freightpass.passtoken.trust.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The example clients of the vendor kit are short, and say of each vector what it expects. */
class KitClientsTests {
    private static final Path CLIENTS = VendorKit.DIRECTORY.resolve("clients");
    private static final int LINES = 30;

    private static final int COLUMNS = 120;

    /** Blank, or nothing but a comment or an import. */
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|/\\*\\*.*|import .*)?");

    @ParameterizedTest
    @ValueSource(strings = {"Verify.java", "Kit.java", "verify.mjs", "kit.mjs", "cose.mjs"})
    void clientIsShort(String file) throws IOException {
        var lines = Files.readAllLines(CLIENTS.resolve(file));
        assertThat(lines.stream().filter(line -> !NO_CODE.matcher(line).matches()))
                .hasSizeBetween(LINES / 2, LINES);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    @Test
    void javaClientSaysWhatTheVectorsExpect(@TempDir Path classes) throws Exception {
        try (var loader = compiled("Verify.java", classes)) {
            Method standing = loader.loadClass("Verify")
                    .getMethod("standing", String.class, Keys.class, byte[].class, Instant.class);
            for (var vector : VendorKitTests.vectors().toList()) {
                var list = vector.get("statusList").isNull() ? new byte[0] : bytes(vector.get("statusList"));
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

    /** A kit that says itself that it is not certified has nothing to verify. */
    @Test
    void javaClientSaysOfEachKitWhatIsExpected(@TempDir Path classes) throws Exception {
        try (var loader = compiled("Kit.java", classes)) {
            Method standing = loader.loadClass("Kit")
                    .getMethod("standing", byte[].class, byte[].class, Map.class, VerificationKey.class, Instant.class);
            for (var vector : OfflineKitVectorTests.kits().toList()) {
                if (!vector.at("/kit/certified").asBoolean()) {
                    continue;
                }
                var parts = new HashMap<String, byte[]>();
                vector.get("contents").forEachEntry((name, content) -> parts.put(name, bytes(content)));
                var said = standing.invoke(
                        null,
                        bytes(vector.at("/kit/signature")),
                        bytes(vector.at("/kit/endorsement")),
                        parts,
                        VendorKitTests.key(vector.get("root")),
                        Instant.parse(vector.get("now").asString()));
                assertThat(said)
                        .as(vector.get("name").asString())
                        .isEqualTo(vector.get("expected").asString());
            }
        }
    }

    private static URLClassLoader compiled(String file, Path classes) throws IOException {
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                classes.toString(),
                                CLIENTS.resolve(file).toString()))
                .isZero();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()});
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    /** Where Node is, and {@code npm install} was run in the kit's clients. */
    @Test
    void javaScriptClientSaysWhatTheVectorsExpect() throws Exception {
        assumeTrue(Files.isDirectory(CLIENTS.resolve("node_modules/cbor-x")), "npm install was not run");
        var node = start("node", "vectors.mjs", "../vectors.json", "../offline-kits.json");
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
