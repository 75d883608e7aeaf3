package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.freightpass.checkpoint.passes.LocalView;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Passes issued on the spot, with a pass-service that answers as it is told. */
@CheckpointService
class DeskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HERE = "CP220302001";
    private static final String AWAY = "503 {\"code\":\"OUTAGE\",\"retryable\":true}";
    private static final String ISSUED = "201 {\"number\":\"J220302000001\"}";
    private static final AtomicReference<String> ANSWER = new AtomicReference<>(ISSUED);
    private static final List<String> KEYS = new CopyOnWriteArrayList<>();
    private static final HttpServer PASS_SERVICE = passService();

    @LocalServerPort
    private int port;

    @Autowired
    private LocalView view;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add(
                "freight.checkpoint.desk.pass-service",
                () -> "http://localhost:" + PASS_SERVICE.getAddress().getPort());
        registry.add("freight.checkpoint.desk.follow-every", () -> "200ms");
        registry.add("freight.checkpoint.desk.time-limit", () -> "5s");
        registry.add("freight.checkpoint.desk.open-for", () -> "200ms");
    }

    @BeforeEach
    void givenTheSampleRegister() {
        ANSWER.set(ISSUED);
        await().atMost(PATIENCE)
                .until(() -> view.checkpoint(new CheckpointCode(HERE)).isPresent()
                        && view.checkpoint(new CheckpointCode("CP220184001")).isPresent());
    }

    @Test
    void passIsIssuedOnceHoweverOftenItIsAskedFor() {
        var body = body(HERE);
        var first = Api.as(port, "officer1").post("/desk/passes", body);
        var again = Api.as(port, "officer1").post("/desk/passes", body);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.body().get("passNumber").stringValue()).isEqualTo("J220302000001");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(KEYS).filteredOn(id(body)::equals).hasSize(1);
        assertThat(waiting(body)).isZero();

        body.put("checkpoint", "CP220184001");
        assertThat(Api.as(port, "officer1").post("/desk/passes", body).status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeHandedOnIsKeptSealedAndIssuedLater() {
        ANSWER.set(AWAY);
        var body = body(HERE);
        var kept = Api.as(port, "officer1").post("/desk/passes", body);

        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(202);
        assertThat(kept.body().get("status").stringValue()).isEqualTo("KEPT");
        assertThat(kept.body().get("text").stringValue()).contains("the vehicle goes on");
        assertThat(waiting(body)).isOne();
        assertThat(jdbc.sql("SELECT encode(sealed, 'escape') FROM desk_application WHERE id = :id")
                        .param("id", UUID.fromString(id(body)))
                        .query(String.class)
                        .single())
                .doesNotContain("11010519491231002X");

        ANSWER.set(ISSUED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status("officer1", body)).isEqualTo("ISSUED"));
        assertThat(waiting(body)).isZero();
        assertThat(Api.as(port, "officer2")
                        .get("/desk/passes/" + body.get("requestId"))
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(port, "officer1")
                        .get("/desk/passes?checkpoint=" + HERE)
                        .body()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("requestId").stringValue()))
                .contains(id(body));
    }

    @Test
    void refusalIsToldWithItsReasonAndStands() {
        ANSWER.set("422 {\"code\":\"FORM_INVALID\",\"detail\":\"No driver.\",\"remedy\":\"Add one.\"}");
        var body = body(HERE);
        var refused = Api.as(port, "officer1").post("/desk/passes", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("code").stringValue()).isEqualTo("DESK_REFUSED");
        assertThat(refused.body().get("reason").stringValue()).isEqualTo("FORM_INVALID");
        assertThat(refused.body().get("detail").stringValue()).isEqualTo("No driver. Add one.");
        ANSWER.set(ISSUED);
        assertThat(Api.as(port, "officer1").post("/desk/passes", body).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "officer1, CP220104001, 403",
        "officer2, CP220302001, 403",
        "op-transport, CP220302001, 403",
        "firm1, CP220302001, 403",
        "admin, CP220302001, 403"
    })
    void deskIsForTheOfficersOfTheCheckpoint(String account, String checkpoint, int status) {
        assertThat(Api.as(port, account).post("/desk/passes", body(checkpoint)).status())
                .isEqualTo(status);
        assertThat(Api.as(port, account)
                        .get("/desk/passes?checkpoint=" + checkpoint)
                        .status())
                .isEqualTo(status);
        assertThat(Api.anonymous(port).post("/desk/passes", body(checkpoint)).status())
                .isEqualTo(401);
    }

    @Test
    void checkpointThatIsOrderedAwayIssuesNothing() {
        var token = TestIssuer.tokenWith(Map.of(
                "sub",
                "officer9",
                "preferred_username",
                "officer9",
                "roles",
                List.of("OFFICER"),
                "checkpoints",
                List.of("CP220102001")));
        var refused = Api.withToken(port, token).post("/desk/passes", body("CP220102001"));

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(409);
        assertThat(refused.body().get("rule").stringValue()).isEqualTo("DK-01");
    }

    @Test
    void passAcrossTheBorderIsNotForThisDesk() {
        var body = body(HERE);
        body.put("application", application("220302", "210102"));
        var refused = Api.as(port, "officer1").post("/desk/passes", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("rule").stringValue()).isEqualTo("DK-02");
    }

    @ParameterizedTest
    @CsvSource({
        "requestId, , requestId",
        "requestId, 7, requestId",
        "checkpoint, X, checkpoint",
        "application, , application",
        "application, 7, application.vehicle.plate",
        "surprise, x, surprise"
    })
    void badFieldIsNamed(String name, @Nullable String value, String field) {
        var body = body(HERE);
        if (value == null) {
            body.remove(name);
        } else {
            body.put(name, value);
        }
        var answer = Api.as(port, "officer1").post("/desk/passes", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.body().get("field").stringValue()).isEqualTo(field);
    }

    private String status(String account, Map<String, Object> body) {
        return Api.as(port, account)
                .get("/desk/passes/" + body.get("requestId"))
                .body()
                .get("status")
                .stringValue();
    }

    private long waiting(Map<String, Object> body) {
        return jdbc.sql("SELECT count(*) FROM desk_application WHERE id = :id AND sealed IS NOT NULL")
                .param("id", UUID.fromString(id(body)))
                .query(Long.class)
                .single();
    }

    private static String id(Map<String, Object> body) {
        return String.valueOf(body.get("requestId"));
    }

    private static Map<String, Object> body(String checkpoint) {
        return new HashMap<>(Map.of(
                "requestId", UUID.randomUUID().toString(),
                "checkpoint", checkpoint,
                "application", application("220302", "220184")));
    }

    private static Map<String, Object> application(String origin, String destination) {
        return Map.of(
                "vehicle", Map.of("plate", "吉A70001", "plateColour", "YELLOW"),
                "route", Map.of("origin", origin, "destination", destination, "returnTrip", false),
                "crew", List.of(Map.of("role", "DRIVER", "name", "x", "documentNumber", "11010519491231002X")));
    }

    private static HttpServer passService() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                try (exchange) {
                    KEYS.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    exchange.getRequestBody().readAllBytes();
                    var answer = Objects.requireNonNull(ANSWER.get());
                    var text = answer.substring(4).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), text.length);
                    exchange.getResponseBody().write(text);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
