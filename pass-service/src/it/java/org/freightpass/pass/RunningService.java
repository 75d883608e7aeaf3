package org.freightpass.pass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.freightpass.contracts.PlaceCode;
import org.freightpass.pass.applying.Regimes;
import org.freightpass.testkit.RealStack;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service, started once for all tests that extend this, with regimes in Jilin and Liaoning. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "freight.pass.encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "freight.pass.trust.password=only for tests of this service",
            "freight.pass.trust.lead=10s",
            "freight.pass.trust.overlap=2s",
            "freight.web.rate.enabled=false"
        })
@RealStack
abstract class RunningService {
    private static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");
    private static final Duration NEAR_MIDNIGHT = Duration.ofSeconds(10);
    private static final AtomicInteger NUMBER = new AtomicInteger(10_000);
    private static final char[] CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray();
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    // Ten seconds, which it waits otherwise, are soon over on a slow machine.
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @LocalServerPort
    int port;

    @Autowired
    Regimes regimes;

    @Autowired
    Clock clock;

    Api api = new Api(0);

    @BeforeEach
    void givenRegimes() {
        api = new Api(port);
        var from = Instant.parse("2022-03-01T00:00:00Z");
        regimes.keep(new Regimes.Regime(new PlaceCode("22"), from, null, "2022-04-18", 1));
        regimes.keep(new Regimes.Regime(new PlaceCode("21"), from, null, "2022-04-18", 1));
    }

    /** A confirmed firm of the account in Changchun's Chaoyang district; its id. */
    String givenConfirmedFirm(String account) {
        var id = givenFirm(account);
        api.post("op-transport-province", "/firms/" + id + "/confirm", "{}").expect(200);
        return id;
    }

    String givenFirm(String account) {
        return api.post(account, "/firms", """
                {"name": "Changji Logistics", "creditCode": "%s", "division": "220104", "contactName": "Wang",
                 "telephone": "13800138000", "email": "wang@example.org"}
                """.formatted(creditCode()))
                .expect(201)
                .at("/id");
    }

    void whitelist(String firm, String goods) {
        api.post(
                        "op-transport-province",
                        "/whitelist",
                        "{\"firmId\": \"%s\", \"goods\": [\"%s\"]}".formatted(firm, goods))
                .expect(201);
    }

    /** For a test that takes it once: just before midnight the next one is waited for. */
    LocalDate today() {
        Awaitility.await().until(() -> dayIn(NEAR_MIDNIGHT).equals(dayIn(Duration.ZERO)));
        return dayIn(Duration.ZERO);
    }

    private LocalDate dayIn(Duration ahead) {
        return LocalDate.ofInstant(clock.instant().plus(ahead), PROVINCE);
    }

    static String creditCode() {
        var body = "91220104MA%07d".formatted(NUMBER.incrementAndGet());
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            sum += new String(CREDIT).indexOf(body.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return body + CREDIT[(31 - sum % 31) % 31];
    }

    static String plate() {
        return "吉A%05d".formatted(NUMBER.incrementAndGet());
    }

    Form form() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return Form.of(plate(), now, now.plus(5, ChronoUnit.DAYS));
    }
}
