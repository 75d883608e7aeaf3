package org.freightpass.notification.notifying.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Wordings;
import org.freightpass.notification.notifying.Channels.ChannelState;
import org.freightpass.notification.notifying.Channels.Condition;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** SMS and webhooks against a real HTTP server that behaves as each test wants; every limit is provoked. */
class HttpChannelTests {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ChannelMeters meters = new ChannelMeters(registry);
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final HttpServer server = startServer();

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(path + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + exchange.getRequestHeaders().getFirst("webhook-signature") + " " + body);
            entered.countDown();
            if (path.endsWith("/hold")) {
                await(released);
            }
            int status = Integer.parseInt(path.replaceAll(".*/(\\d+)$", "$1").replaceAll("^/.*", "202"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void smsLeavesThroughTheFirstGatewayWithItsKey() {
        Letter letter = Letters.sms(null);
        assertThat(sms(LONG, 10, "/a/202", "/b/202").send(letter)).isEqualTo(new SendResult.Sent());
        assertThat(calls)
                .singleElement()
                .satisfies(call ->
                        assertThat(call).startsWith("/a/202 " + letter.id()).contains("\"to\":\"+8613800138000\""));
        assertThat(noted).containsExactly("a");
    }

    @Test
    void secondGatewayTakesOverWhatTheFirstSurelyDidNotTake() {
        assertThat(sms(LONG, 10, "/a/503", "/b/202").send(Letters.sms(null))).isEqualTo(new SendResult.Sent());
        assertThat(noted).containsExactly("a", "b");
        assertThat(calls).as("the first was tried twice").hasSize(3);
        assertThat(registry.counter(ChannelMeters.Meter.RETRIES.id(), "channel", "sms-a")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatTheFirstMayHaveTakenGoesNowhereElse() {
        SendResult result = sms(LONG, 10, "/a/500", "/b/202").send(Letters.sms(null));
        assertThat(result)
                .isEqualTo(
                        new SendResult.Unknown(Said.by("Gateway a failed (500).", Sentence.GATEWAY_FAILED, "a", 500)));
        assertThat(noted).containsExactly("a");
    }

    @Test
    void repeatInDoubtGoesToTheSameGateway() {
        assertThat(sms(LONG, 10, "/a/202", "/b/202").send(Letters.sms("b"))).isEqualTo(new SendResult.Sent());
        assertThat(sms(LONG, 10, "/a/202", "/b/503").send(Letters.sms("b"))).isInstanceOf(SendResult.Away.class);
        assertThat(calls).allMatch(call -> call.startsWith("/b"));
    }

    @Test
    void refusedMessageIsNotOfferedElsewhere() {
        assertThat(sms(LONG, 10, "/a/422", "/b/202").send(Letters.sms(null)))
                .isEqualTo(new SendResult.Rejected(
                        Said.by("Gateway a refuses the message (422).", Sentence.GATEWAY_REFUSES, "a", 422)));
        assertThat(noted).containsExactly("a");
    }

    @Test
    void gatewayThatDoesNotAnswerInTimeLeavesTheResultUnknown() {
        assertThat(sms(Duration.ofMillis(300), 10, "/a/hold", "/b/202").send(Letters.sms(null)))
                .isInstanceOf(SendResult.Unknown.class);
        assertThat(noted).containsExactly("a");
    }

    @Test
    void bothGatewaysThatFailAreLeftAloneAndShown() {
        SmsChannel channel = sms(LONG, 2, "/a/503", "/b/503");
        assertThat(channel.send(Letters.sms(null))).isInstanceOf(SendResult.Away.class);
        assertThat(channel.isResting()).isFalse();
        assertThat(channel.send(Letters.sms(null))).isInstanceOf(SendResult.Away.class);
        assertThat(channel.isResting()).isTrue();
        int before = calls.size();
        assertThat(channel.send(Letters.sms(null))).isInstanceOf(SendResult.NotTried.class);
        assertThat(calls).hasSize(before);
        assertThat(meters.states()).extracting(ChannelState::condition).containsOnly(Condition.RESTING);
        assertThat(registry.get(ChannelMeters.Meter.RESTING.id())
                        .tag("channel", "sms-a")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void moreInASecondThanAllowedGoToTheSecondGatewayAndThenWait() {
        SmsChannel channel = sms(Letters.limits(2, LONG, 1, 10), "/a/202", "/b/202");
        SendResult refused = new SendResult.NotTried(
                Said.by("Too many letters have left in this second.", Sentence.TOO_MANY_A_SECOND));
        // A slow machine may need a second for each of the first few.
        assertThat(Stream.generate(() -> channel.send(Letters.sms(null)))
                        .limit(50)
                        .anyMatch(refused::equals))
                .isTrue();
        assertThat(calls).anyMatch(call -> call.startsWith("/b"));
    }

    @Test
    void moreAtOnceThanAllowedAreNotTried() throws Exception {
        SmsChannel channel = sms(Letters.limits(1, LONG, 100, 10), "/a/hold");
        Future<SendResult> first = threads.submit(() -> channel.send(Letters.sms(null)));
        await(entered);
        assertThat(channel.send(Letters.sms(null)))
                .isEqualTo(new SendResult.NotTried(
                        Said.by("Too many letters are being sent at once.", Sentence.TOO_MANY_AT_ONCE)));
        released.countDown();
        assertThat(first.get()).isEqualTo(new SendResult.Sent());
    }

    @Test
    void webhookIsSignedOverIdTimeAndBody() {
        Letter letter = Letters.webhook("firm", address("/hook/202"));
        assertThat(webhook(10, Set.of("localhost")).send(letter)).isEqualTo(new SendResult.Sent());
        String[] call = calls.getFirst().split(" ", 4);
        assertThat(call[1]).isEqualTo(letter.id().toString());
        Signatures signatures = new Signatures(KEY.getBytes(StandardCharsets.UTF_8));
        byte[] body = call[3].getBytes(StandardCharsets.UTF_8);
        assertThat(call[2]).isEqualTo(signatures.sign("firm", 1, call[1], NOW.getEpochSecond(), body));
        assertThat(call[2])
                .isNotEqualTo(signatures.sign("firm", 2, call[1], NOW.getEpochSecond(), body))
                .isNotEqualTo(signatures.sign("firm", 1, call[1], NOW.getEpochSecond() + 1, body))
                .isNotEqualTo(signatures.sign("other", 1, call[1], NOW.getEpochSecond(), body));
        assertThat(signatures.secret("firm", 1)).startsWith("whsec_");
    }

    @Test
    void onlyTheFirmWhoseReceiverFailsIsLeftAlone() {
        WebhookChannel channel = webhook(2, Set.of("localhost"));
        for (int index = 0; index < 2; index++) {
            assertThat(channel.send(Letters.webhook("bad", address("/hook/500"))))
                    .isEqualTo(new SendResult.NotSent(
                            Said.by("The receiver answered 500.", Sentence.RECEIVER_ANSWERED, 500)));
        }
        assertThat(channel.send(Letters.webhook("bad", address("/hook/500")))).isInstanceOf(SendResult.NotTried.class);
        assertThat(channel.send(Letters.webhook("good", address("/hook/204")))).isEqualTo(new SendResult.Sent());
    }

    @Test
    void redirectIsNotFollowedAndGoneEndsIt() {
        WebhookChannel channel = webhook(10, Set.of("localhost"));
        assertThat(channel.send(Letters.webhook("firm", address("/hook/302")))).isInstanceOf(SendResult.NotSent.class);
        assertThat(channel.send(Letters.webhook("firm", address("/hook/410")))).isInstanceOf(SendResult.Rejected.class);
    }

    @Test
    void nameThatLeadsInwardByNowIsNotCalled() {
        AtomicInteger asked = new AtomicInteger();
        OutwardNames names = new OutwardNames(
                host -> new InetAddress[] {
                    InetAddress.getByName(asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                },
                Set.of());
        String url = "https://hook.example.com:" + server.getAddress().getPort() + "/hook/202";
        assertThat(names.fault(url)).isNull();
        SendResult result = webhook(10, names).send(Letters.webhook("firm", url));
        assertThat(result).isInstanceOf(SendResult.Rejected.class);
        assertThat(asked).as("once at saving, once for the connection").hasValue(2);
        assertThat(calls).isEmpty();
    }

    private SmsChannel sms(Duration timeLimit, int breakerCalls, String... paths) {
        return sms(Letters.limits(2, timeLimit, 100, breakerCalls), paths);
    }

    private SmsChannel sms(Limits limits, String... paths) {
        HttpPosting posting = new HttpPosting(SystemDefaultDnsResolver.INSTANCE, limits);
        List<SmsGateway> gateways = new ArrayList<>();
        for (String path : paths) {
            String name = path.substring(1, 2);
            gateways.add(new SmsGateway(
                    new SmsSettings.Gateway(name, URI.create(address(path)), "token"),
                    posting,
                    new Guard("sms-" + name, Channel.SMS, threads, limits, meters),
                    JsonMapper.shared(),
                    Wordings.standard()));
        }
        return new SmsChannel(gateways, (letter, gateway) -> noted.add(gateway));
    }

    private WebhookChannel webhook(int breakerCalls, Set<String> inwardHosts) {
        return webhook(breakerCalls, new OutwardNames(InetAddress::getAllByName, inwardHosts));
    }

    private WebhookChannel webhook(int breakerCalls, OutwardNames names) {
        Limits limits = Letters.limits(2, LONG, 100, breakerCalls);
        return new WebhookChannel(
                new HttpPosting(names, limits),
                names,
                new Signatures(KEY.getBytes(StandardCharsets.UTF_8)),
                new Guard("webhook", Channel.WEBHOOK, threads, limits, meters),
                JsonMapper.shared(),
                Wordings.standard(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private static HttpServer startServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
