package org.freightpass.notification.reports.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.freightpass.notification.reports.ReportReading;
import org.freightpass.notification.reports.ReportReading.State;
import org.freightpass.notification.reports.ReportSource.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpReportsTests {
    private static final UUID ID = UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-111111111111");
    private static final UUID OTHER = UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-222222222222");
    private static final String TOLD = """
            {"items": [{"id": "%s", "alertId": "%s", "reportedAt": "2022-04-16T09:00:00Z", "county": "220302",
             "road": "G102", "description": "三人拦车", "telephone": "13800138000", "newer": {"member": 1}}]}""".formatted(ID, OTHER);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = TOLD;
    private volatile boolean late;
    private HttpServer server;
    private HttpReports reports;

    @BeforeEach
    void givenCheckpointService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        reports = reports(server.getAddress().getPort(), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        release.countDown();
        reports.close();
        server.stop(0);
    }

    @Test
    void whatWasWrittenIsReadWithTheGivenToken() {
        ReportReading read = reports.read(By.REPORT, List.of(ID, OTHER), "of-agent1");

        assertThat(asked)
                .containsExactly("GET /api/v1/checkpoints/reports?id=" + ID + "&id=" + OTHER + " Bearer of-agent1");
        assertThat(read.state()).isEqualTo(State.READ);
        var report = read.reports().getFirst();
        assertThat(report.id()).isEqualTo(ID);
        assertThat(report.description()).isEqualTo("三人拦车");
        assertThat(report.telephone()).isEqualTo("13800138000");
        assertThat(report.reportedAt()).isEqualTo(Instant.parse("2022-04-16T09:00:00Z"));
        assertThat(report.plate()).isNull();
    }

    @Test
    void reportsAreAskedForByTheirAlertsToo() {
        reports.read(By.ALERT, List.of(ID), "t");

        assertThat(asked).containsExactly("GET /api/v1/checkpoints/reports?alert=" + ID + " Bearer t");
    }

    @ParameterizedTest
    @CsvSource({"401, SIGN_IN_AGAIN", "403, NOT_YOURS", "404, AWAY", "429, AWAY", "500, AWAY", "503, AWAY"})
    void whatItAnswersSaysHowItStands(int answered, State expected) {
        status = answered;
        body = "{}";

        assertThat(reports.read(By.REPORT, List.of(ID), "t").state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"items\": [{\"id\": 1}]}", "[]"})
    void nonsenseCountsAsAway(String nonsense) {
        body = nonsense;

        assertThat(reports.read(By.REPORT, List.of(ID), "t").state()).isEqualTo(State.AWAY);
    }

    @Test
    void pageWaitsNoLongerThanTheLimit() {
        late = true;
        reports.close();
        reports = reports(server.getAddress().getPort(), Duration.ofMillis(50));

        assertThat(reports.read(By.REPORT, List.of(ID), "t").state()).isEqualTo(State.AWAY);
    }

    @Test
    void whatFailsInARowIsLeftAloneAndARefusalIsNoFailure() {
        status = 403;
        for (int refused = 0; refused < 3; refused++) {
            reports.read(By.REPORT, List.of(ID), "t");
        }
        status = 500;
        for (int failed = 0; failed < 3; failed++) {
            reports.read(By.REPORT, List.of(ID), "t");
        }
        assertThat(asked).hasSize(6);
        status = 200;

        assertThat(reports.read(By.REPORT, List.of(ID), "t").state()).isEqualTo(State.AWAY);
        assertThat(asked).hasSize(6);
    }

    @Test
    void nobodyListeningIsAway() {
        server.stop(0);

        assertThat(reports.read(By.REPORT, List.of(ID), "t").state()).isEqualTo(State.AWAY);
    }

    private static HttpReports reports(int port, Duration limit) {
        return new HttpReports(
                new ReportsSettings(URI.create("http://localhost:" + port), limit, 3, Duration.ofMinutes(1), 2));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        if (late) {
            awaitRelease();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
