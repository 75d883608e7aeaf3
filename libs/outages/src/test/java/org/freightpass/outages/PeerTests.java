package org.freightpass.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.freightpass.outages.Peer.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each limit from both sides, against a server that answers the statuses it is given; without one it does not answer. */
class PeerTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private HttpServer server;
    private HttpRequest question;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        question = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/question"))
                .build();
    }

    @AfterEach
    void stop() {
        letGo.countDown();
        server.stop(0);
    }

    @Test
    void answerIsReadAsUtf8() throws Exception {
        answers.add(200);
        try (Peer peer = peer(1, LONG)) {
            String answer = peer.ask(question, HttpResponse::body);

            assertThat(answer).isEqualTo("三人拦车 200");
        }
    }

    @Test
    void outageIsAskedAgainAsOftenAsAllowed() throws Exception {
        answers.addAll(List.of(500, 200, 500, 500, 200));
        try (Peer peer = peer(2, LONG)) {
            assertThat(ask(peer)).isEqualTo("200");
            assertThat(ask(peer)).isEqualTo("no answer");
        }
        assertThat(asked).hasSize(4);
    }

    @Test
    void slowAnswerIsGivenUpAtTheTimeLimit() {
        try (Peer peer = peer(1, Duration.ofMillis(50))) {
            assertThat(ask(peer)).isEqualTo("no answer");
            letGo.countDown();
        }
    }

    @Test
    void failuresInARowLeaveItAloneForAWhile() {
        answers.addAll(List.of(500, 500, 200, 500, 500, 500));
        try (Peer peer = peer(1, LONG)) {
            for (int at = 0; at < 6; at++) {
                assertThat(ask(peer)).doesNotStartWith("not tried");
            }
            assertThat(ask(peer)).startsWith("not tried");
            assertThat(asked).hasSize(6);

            answers.add(200);
            await().atMost(LONG).until(() -> ask(peer).equals("200"));
        }
    }

    @Test
    void whoeverComesWhenAllPlacesAreTakenIsNotKeptWaiting() throws Exception {
        try (Peer peer = peer(1, LONG);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> ask(peer));
            var second = others.submit(() -> ask(peer));
            await().atMost(LONG).until(() -> asked.size() == AT_ONCE);

            assertThat(ask(peer)).startsWith("not tried");

            letGo.countDown();
            assertThat(first.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("200");
            assertThat(second.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("200");
        }
        assertThat(asked).hasSize(AT_ONCE);
    }

    @Test
    void interruptedThreadStaysSoAndAsksNoMore() throws Exception {
        try (Peer peer = peer(2, LONG)) {
            var asking = new FutureTask<>(
                    () -> ask(peer) + " " + Thread.currentThread().isInterrupted());
            Thread thread = Thread.ofVirtual().start(asking);
            await().atMost(LONG).until(() -> asked.size() == 1);

            thread.interrupt();

            assertThat(asking.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("interrupted true");
            letGo.countDown();
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void causeIsKeptForWhoeverAsks() {
        answers.add(500);
        try (Peer peer = peer(1, LONG)) {
            assertThatExceptionOfType(PeerAwayException.class)
                    .isThrownBy(() -> peer.ask(question, PeerTests::read))
                    .withMessage("no answer")
                    .havingCause()
                    .withMessage("500");
        }
    }

    private Peer peer(int attempts, Duration timeLimit) {
        return new Peer(
                "peer", new Limits(AT_ONCE, timeLimit, attempts, Duration.ofMillis(1), 3, Duration.ofSeconds(5)));
    }

    private String ask(Peer peer) {
        try {
            return peer.ask(question, PeerTests::read);
        } catch (PeerAwayException away) {
            return away.why();
        }
    }

    private static String read(HttpResponse<String> answer) throws IOException {
        String status = Integer.toString(answer.statusCode());
        if (answer.statusCode() >= 500) {
            throw new IOException(status);
        }
        return status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().getPath());
            Integer status = answers.poll();
            if (status == null) {
                letGo.await();
                status = 200;
            }
            byte[] body = ("三人拦车 " + status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
