package org.freightpass.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposeStackTests {

    private static final int NOT_YET = 503;
    private static final int READY = 200;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer service;

    @BeforeEach
    void givenAServiceThatIsReadyWhenItIsAskedForTheThirdTime() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? NOT_YET : READY, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void demoWaitsUntilEachServiceSaysThatItIsReady() throws Exception {
        String address = "http://localhost:" + service.getAddress().getPort();

        ComposeStack.awaitReady(Map.of("PASS_URL", address, "CHECKPOINT_URL", address, "NOTIFICATION_URL", address));

        assertThat(asked).hasValue(5);
    }
}
