package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scanner page is open to everybody, its door to the API to nobody without a session. */
@CheckpointService
class ScanDoorIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path PAGE = Path.of("src/main/resources/static/scan");

    @LocalServerPort
    private int port;

    @Test
    void pageIsOpenAndAllowsItsOwnScriptsOnly() throws Exception {
        var page = get("/scan/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'")
                .doesNotContain("'unsafe-inline'", "'unsafe-eval'", "http");
        assertThat(get("/scan").headers().firstValue("Location").orElseThrow()).endsWith("/scan/");
    }

    @Test
    void workerKeepsEveryFileOfThePage() throws Exception {
        var worker = get("/scan/sw.js");
        var text = worker.body();
        var shell = new JsonMapper().readTree(text.substring(text.indexOf('{'), text.indexOf(";\n")));

        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(shell.path("version").asString()).hasSize(16);
        try (Stream<Path> files = Files.walk(PAGE)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> PAGE.relativize(file).toString())
                            .filter(name -> name.contains(".") && !name.equals("sw.js") && !name.equals("index.html")))
                    .allMatch(name -> shell.path("files")
                            .valueStream()
                            .anyMatch(kept -> kept.asString().equals(name)));
        }
        assertThat(shell.path("files").valueStream().map(JsonNode::asString))
                .contains("/webkit/camera.js", "/webkit/zxing-3.1.4/zxing_reader.wasm");
        for (var file : shell.path("files")) {
            assertThat(get(URI.create("/scan/").resolve(file.asString()).toString())
                            .statusCode())
                    .as(file.asString())
                    .isEqualTo(200);
        }
    }

    @Test
    void doorOpensForNobodyWithoutASession() throws Exception {
        var anonymous = get("/scan/api/v1/me");
        var kit = get("/scan/api/v1/offline-kit");
        var withToken = HTTP.send(
                request("/scan/api/v1/offline-kit")
                        .header("Authorization", "Bearer " + TestIssuer.token("officer1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var forged = HTTP.send(
                request("/scan/api/v1/inspections/batch")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"items\": []}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("Content-Type").orElseThrow()).contains("problem+json");
        assertThat(kit.statusCode()).isEqualTo(401);
        assertThat(withToken.statusCode()).isEqualTo(401);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
