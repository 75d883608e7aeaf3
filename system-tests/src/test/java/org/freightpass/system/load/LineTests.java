package org.freightpass.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTests {

    private static final String LONG = "吉A12345 ".repeat(5000);

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            String text = exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(asked, StandardCharsets.UTF_8)
                    + (exchange.getRequestURI().getPath().equals("/long") ? LONG : "");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            boolean chunked = "yes".equals(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(201, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Test
    void oneConnectionTakesOneRequestAfterTheOther() throws IOException {
        try (Line line = new Line(address())) {
            assertThat(line.ask(Request.post("/", "t1", "", "{\"plate\":\"吉A\"}")))
                    .isEqualTo(201);
            assertThat(line.body()).isEqualTo("POST Bearer t1 {\"plate\":\"吉A\"}");
            assertThat(line.ask(Request.get("/", "t2"))).isEqualTo(201);
            assertThat(line.body()).isEqualTo("GET Bearer t2 ");
        }
    }

    @Test
    void longBodiesComeWholeWithALengthAndInChunks() throws IOException {
        try (Line line = new Line(address())) {
            line.ask(Request.get("/long", "t"));
            assertThat(line.body()).endsWith(LONG);
            line.ask(Request.get("/long?yes", "t"));
            assertThat(line.body()).endsWith(LONG);
        }
    }

    @Test
    void aServerThatEndsIsNoAnswer() throws IOException {
        try (Line line = new Line(address())) {
            line.ask(Request.get("/", "t"));
            server.stop(0);
            assertThatThrownBy(() -> line.ask(Request.get("/", "t")))
                    .isInstanceOfAny(EOFException.class, IOException.class);
        }
    }
}
