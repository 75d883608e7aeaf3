package org.freightpass.checkpoint.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.freightpass.checkpoint.desk.PassDesk.Answer;
import org.freightpass.contracts.CheckpointCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit provoked, against a server that answers as it is told. */
class HttpPassDeskTests {
    private static final CheckpointCode HERE = new CheckpointCode("CP220302001");
    private static final UUID ID = new UUID(0, 7);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ISSUED = "201 {\"number\":\"J220302000001\"}";

    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private HttpServer server = server();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        letGo.countDown();
        server.stop(0);
    }

    @Test
    void issuedPassComesWithItsNumberAndTheRequestSaysWhoAndWhich() {
        answers.add(ISSUED);
        try (var desk = new HttpPassDesk(settings(LONG))) {
            assertThat(issue(desk)).isEqualTo(new Answer.Issued("J220302000001"));
        }
        assertThat(asked).containsExactly("checkpoint=CP220302001 Bearer token " + ID + " {}");
    }

    @Test
    void outageIsTriedAgainWithTheSameKey() {
        answers.addAll(List.of("503 {\"code\":\"OUTAGE\",\"retryable\":true}", ISSUED));
        try (var desk = new HttpPassDesk(settings(LONG))) {
            assertThat(issue(desk)).isEqualTo(new Answer.Issued("J220302000001"));
        }
        assertThat(asked).hasSize(2).allMatch(request -> request.contains(ID.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 {\"code\":\"FORM_INVALID\",\"detail\":\"d\",\"remedy\":\"r\"} | FORM_INVALID",
                "409 {\"code\":\"LIVE_PASS_EXISTS\",\"detail\":\"d\",\"remedy\":\"r\",\"number\":\"J1\"} | LIVE_PASS_EXISTS",
                "403 {\"code\":\"FORBIDDEN\",\"detail\":\"d\",\"remedy\":\"r\"} | FORBIDDEN"
            })
    void refusalIsNotTriedAgain(String answer, String code) {
        answers.add(answer);
        try (var desk = new HttpPassDesk(settings(LONG))) {
            assertThat(issue(desk)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo(code);
                assertThat(refused.text()).isEqualTo("d r");
            });
        }
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 {\"code\":\"TOKEN_INVALID\"}",
                "409 {\"code\":\"IDEMPOTENCY_IN_PROGRESS\",\"retryable\":true}",
                "429 {\"code\":\"RATE_LIMITED\",\"retryable\":true}",
                "404 {}",
                "201 {}",
                "200 <html>",
                "500 x"
            })
    void answerThatEndsNothingIsAway(String answer) {
        answers.addAll(List.of(answer, answer));
        try (var desk = new HttpPassDesk(settings(LONG))) {
            assertThat(issue(desk)).isInstanceOf(Answer.Away.class);
        }
    }

    @Test
    void slowAnswerIsGivenUpAtTheTimeLimit() {
        answers.addAll(List.of("hang", "hang"));
        try (var desk = new HttpPassDesk(settings(Duration.ofSeconds(1)))) {
            assertThat(issue(desk)).isEqualTo(new Answer.Away("no answer"));
        }
        await().atMost(LONG).until(() -> asked.size() == 2);
    }

    @Test
    void afterFailuresInARowItIsNotTriedAndAfterAWhileItIs() {
        answers.addAll(List.of("500 x", "500 x", "500 x", ISSUED));
        try (var desk = new HttpPassDesk(settings(LONG))) {
            issue(desk);
            issue(desk);
            assertThat(issue(desk))
                    .isInstanceOfSatisfying(
                            Answer.Away.class, away -> assertThat(away.why()).startsWith("not tried"));
            assertThat(asked).hasSize(3);
            await().atMost(Duration.ofSeconds(30)).until(() -> issue(desk).equals(new Answer.Issued("J220302000001")));
        }
    }

    @Test
    void whoeverComesWhenTheDeskIsFullIsNotKeptWaiting() throws InterruptedException {
        answers.addAll(List.of("hang", "hang"));
        try (var desk = new HttpPassDesk(settings(LONG));
                var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            officers.execute(() -> issue(desk));
            officers.execute(() -> issue(desk));
            await().atMost(LONG).until(() -> asked.size() == 2);

            assertThat(issue(desk))
                    .isInstanceOfSatisfying(
                            Answer.Away.class, away -> assertThat(away.why()).startsWith("not tried"));
            letGo.countDown();
            officers.shutdown();
            assertThat(officers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(asked).hasSize(2);
    }

    @Test
    void serverThatIsNotThereIsAway() {
        server.stop(0);
        try (var desk = new HttpPassDesk(settings(LONG))) {
            assertThat(issue(desk)).isEqualTo(new Answer.Away("no answer"));
        }
        server = server();
    }

    @Test
    void settingsThatNeverTryAreRefusedWithTheirName() {
        assertThatThrownBy(() -> new DeskSettings(
                        URI.create("http://localhost"),
                        Duration.ZERO,
                        0,
                        Duration.ZERO,
                        1,
                        Duration.ZERO,
                        1,
                        Duration.ZERO))
                .hasMessage("freight.checkpoint.desk.attempts is 0, less than 1");
    }

    private static Answer issue(HttpPassDesk desk) {
        return desk.issue(ID, HERE, "{}", "token");
    }

    private DeskSettings settings(Duration timeLimit) {
        return new DeskSettings(
                URI.create("http://localhost:" + server.getAddress().getPort()),
                timeLimit,
                2,
                Duration.ofMillis(1),
                3,
                Duration.ofSeconds(5),
                2,
                Duration.ofSeconds(1));
    }

    private HttpServer server() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.createContext("/api/v1/desk/passes", this::answer);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.add(exchange.getRequestURI().getQuery() + " " + headers.getFirst("Authorization") + " "
                    + headers.getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answers.poll();
            if (answer == null || answer.equals("hang")) {
                letGo.await();
                answer = ISSUED;
            }
            var body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
