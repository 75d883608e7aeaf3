package org.freightpass.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.freightpass.testkit.RealStack;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, one instance for all tests: what they share are its topics, so each uses keys of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "freight.hotline.sealing-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "freight.notifying.webhook.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            // No test waits for a time limit, and a slow machine must meet none: it would leave letters in doubt.
            "freight.notifying.email.time-limit=60s",
            "freight.notifying.sms.limits.time-limit=60s",
            "freight.notifying.webhook.limits.time-limit=60s",
            "spring.mail.properties.mail.smtp.timeout=60000",
            "spring.mail.properties.mail.smtp.writetimeout=60000",
            "freight.notifying.digest-window=1s",
            "freight.notifying.first-wait=1s",
            "freight.notifying.attempts=3",
            "freight.notifying.email.look-every=50ms",
            "freight.notifying.sms.limits.look-every=50ms",
            "freight.notifying.sms.limits.per-second=5000",
            "freight.notifying.sms.limits.calls=4",
            "freight.notifying.sms.limits.rest=1s",
            "freight.notifying.webhook.inward-hosts=localhost",
            "freight.notifying.webhook.limits.look-every=50ms",
            "freight.notifying.receipts.secrets.first=" + RunningService.RECEIPT_SECRET,
            "freight.briefing.recipients=" + RunningService.BRIEFED,
            "freight.reports.checkpoint-service=http://localhost:1",
            "freight.web.rate.enabled=false",
            "db-scheduler.polling-interval=100ms"
        })
@RealStack
@Import(RunningService.TestBeans.class)
public abstract class RunningService {
    /** One mail server for all; letters are told apart by address. */
    protected static final GreenMail MAIL = startMail();

    /** What the first gateway signs its receipts with. */
    protected static final String RECEIPT_SECRET = "what the first gateway signs with";

    /** Whom the daily briefing is sent to. */
    protected static final String BRIEFED = "leader@example.org";

    private static final List<String> GATEWAYS = List.of("first", "second");

    /** Gateways and webhooks, told apart by number and path. */
    protected static final Receivers RECEIVERS = new Receivers();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MovedClock clock;

    @Autowired
    protected KafkaListenerEndpointRegistry listeners;

    @LocalServerPort
    private int port;

    protected Api api() {
        return new Api(port);
    }

    /** One for all tests of a JVM. */
    protected static final Events EVENTS = new Events();

    protected final Events events = EVENTS;

    /** Moves time from outside the service. */
    @TestConfiguration
    static class TestBeans {
        @Bean
        @Primary
        Clock movedClock() {
            return new MovedClock();
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        for (String name : GATEWAYS) {
            String gateway = "freight.notifying.sms.gateways[" + GATEWAYS.indexOf(name) + "].";
            settings.add(gateway + "name", () -> name);
            settings.add(gateway + "token", () -> "test");
            settings.add(gateway + "url", () -> RECEIVERS.address("/sms/" + name));
        }
    }

    @BeforeEach
    void everyListenerHasItsPartitions() {
        Awaitility.setDefaultTimeout(60, TimeUnit.SECONDS);
        Awaitility.await()
                .until(() -> listeners.getListenerContainers().stream()
                        .allMatch(container -> container.getAssignedPartitions() != null
                                && !container.getAssignedPartitions().isEmpty()));
    }

    private static GreenMail startMail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mail.start();
        return mail;
    }
}
