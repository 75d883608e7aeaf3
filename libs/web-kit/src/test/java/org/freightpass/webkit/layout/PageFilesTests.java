package org.freightpass.webkit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser loads for its first page; the page of errors serves as one. */
@OnTrial
class PageFilesTests {

    private static final int FIRST_PAGE = 200 * 1024;
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:webkit|webjars)/[^\"#]+)");

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void firstPageIsSmallAndWhatItLoadsIsKeptForAYear() throws Exception {
        HttpResponse<byte[]> page = get("/nowhere", "gzip");
        int sum = page.body().length;
        List<String> files = FILE.matcher(text(get("/nowhere", "identity")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(5).allMatch(file -> file.matches(".*-[0-9a-f]{32}\\.\\w+"));
        for (String file : files) {
            HttpResponse<byte[]> answer = get(file, "gzip");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("max-age=31536000", "immutable");
            sum += answer.body().length;
        }
        assertThat(sum).isLessThan(FIRST_PAGE);
    }

    @Test
    void peopleGetAPageOfErrorsAndCallersAProblem() throws Exception {
        HttpResponse<byte[]> page = get("/error", "identity");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(text(page)).contains("没有这一页", "NOT_FOUND", "lang=\"zh-CN\"");

        HttpResponse<byte[]> called = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/nowhere"))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(called.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void languageIsTheOneAskedForThenTheBrowsersThenChinese() throws Exception {
        assertThat(language("", "")).isEqualTo("zh-CN");
        assertThat(language("", "en-GB,en;q=0.9,zh;q=0.5")).isEqualTo("en");
        assertThat(language("", "zh-TW,en;q=0.5")).isEqualTo("zh-CN");
        assertThat(language("", "fr")).isEqualTo("zh-CN");
        assertThat(language("", "%%")).isEqualTo("zh-CN");
        assertThat(language("lang=zh", "en")).isEqualTo("zh-CN");
        assertThat(language("lang=xx", "en")).isEqualTo("en");
    }

    @Test
    void choiceOfALanguageIsKept() throws Exception {
        HttpResponse<byte[]> answer = get("/error?lang=en", "identity");

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("lang=en;")
                .contains("SameSite=Lax");
        assertThat(text(answer)).contains("lang=\"en\"", "There is no such page");
        assertThat(get("/error?lang=xx", "identity").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String language(String cookie, String preferred) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/error"))
                .header("Accept", "text/html");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (!preferred.isEmpty()) {
            request.header("Accept-Language", preferred);
        }
        String page = browser.send(request.build(), BodyHandlers.ofString()).body();
        return Pattern.compile("<html[^>]* lang=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", encoding)
                .build();
        return browser.send(request, BodyHandlers.ofByteArray());
    }
}
