package org.freightpass.webkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.freightpass.testkit.TestIssuer;
import org.freightpass.webkit.trial.Http;
import org.freightpass.webkit.trial.Http.Answer;
import org.freightpass.webkit.trial.OnTrial;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTrial
class BodyLimitTests {

    private static final int GENERAL = 64 * 1024;
    private static final int UPLOADS = 256 * 1024;
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void aBodyAtTheLimitIsTakenAndOneByteMoreIsNot() {
        assertThat(order(BodyPublishers.ofString(orderOf(GENERAL))).status()).isEqualTo(201);
        assertTooLarge(order(BodyPublishers.ofString(orderOf(GENERAL + 1))), GENERAL);
    }

    @Test
    void aBodyOfUnannouncedLengthStopsAtTheSameByte() {
        assertThat(order(chunked(orderOf(GENERAL))).status()).isEqualTo(201);
        assertTooLarge(order(chunked(orderOf(GENERAL + 1))), GENERAL);
    }

    @Test
    void aPathWithALargerLimitTakesMore() {
        assertThat(upload(BodyPublishers.ofByteArray(new byte[UPLOADS])).text("size"))
                .isEqualTo("" + UPLOADS);
        assertTooLarge(upload(BodyPublishers.ofByteArray(new byte[UPLOADS + 1])), UPLOADS);
        assertTooLarge(upload(chunked("a".repeat(UPLOADS + 1))), UPLOADS);
    }

    @Test
    void fiftyMegabytesAreRefusedHoweverTheyCome() {
        byte[] body = " ".repeat(FIFTY_MEGABYTES).getBytes(StandardCharsets.US_ASCII);

        assertTooLarge(order(BodyPublishers.ofByteArray(body)), GENERAL);
        assertTooLarge(order(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))), GENERAL);
    }

    @Test
    void aMultipartBodyOverTheLimitIsRefusedTooWhenItComesInChunks() {
        String start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        Answer small = multipart(chunked(start + "abc\r\n--x--\r\n"));
        Answer large = multipart(chunked(start + "a".repeat(UPLOADS) + "\r\n--x--\r\n"));

        assertThat(small.text("size")).isEqualTo("3");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("code")).isEqualTo("BODY_TOO_LARGE");
    }

    private static void assertTooLarge(Answer answer, int limit) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("BODY_TOO_LARGE");
        assertThat(answer.json().get("limit").asInt()).isEqualTo(limit);
    }

    private Answer order(BodyPublisher body) {
        return send("/api/v1/orders", "application/json", body);
    }

    private Answer upload(BodyPublisher body) {
        return send("/api/v1/uploads", "text/csv", body);
    }

    private Answer multipart(BodyPublisher body) {
        return send("/api/v1/uploads", "multipart/form-data; boundary=x", body);
    }

    private Answer send(String path, String type, BodyPublisher body) {
        return Http.on(port).with(TestIssuer.token("firm1")).send("POST", path, Map.of("Content-Type", type), body);
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String orderOf(int bytes) {
        String frame = "{\"name\":\"\"}";
        return "{\"name\":\"" + "a".repeat(bytes - frame.length()) + "\"}";
    }
}
