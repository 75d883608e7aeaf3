package org.freightpass.notification.notifying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.notification.Receivers;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand notices while every gateway is away, and their sending once they are back: each figure stands beside what
 * the same machine does in the same run without any of the service's own work, and the verdict is the ratio.
 */
class ThousandNoticesIT extends RunningService {
    private static final int FIRMS = 1_000;
    private static final int NOTICES = 10_000;
    private static final int WORKERS = 4;
    /** Judging versions, owners and channels and the inbox may cost eight times the bare rows. */
    private static final double LEAST_ACCEPTED = 0.12;
    /** Waiting until the gateways are tried again, claiming and noting a letter safely may cost 25 times the bare call. */
    private static final double LEAST_SENT = 0.04;

    private final String run = "thousand-" + Samples.serial();

    @AfterEach
    void gatewaysAreHereAgain() {
        RECEIVERS.answer("/sms/first", Receivers.ACCEPTED);
        RECEIVERS.answer("/sms/second", Receivers.ACCEPTED);
    }

    @Test
    void tenThousandNoticesAreAcceptedWhileGatewaysAreAwayAndAllToldOnceWhenTheyAreBack() throws Exception {
        RECEIVERS.answer("/sms/first", Receivers.AWAY);
        RECEIVERS.answer("/sms/second", Receivers.AWAY);
        givenFirms();
        List<PassState> passes = IntStream.range(0, NOTICES)
                .mapToObj(at ->
                        Samples.pass("2201%02d%06d".formatted(at / 5_000 + 2, at + 1), 1, Status.ACTIVE, firm(at)))
                .toList();
        double limit = perSecond(NOTICES, bareRows(passes));

        long start = System.nanoTime();
        passes.forEach(pass -> events.publish(EventType.PASS_ISSUED, pass.number(), pass));
        events.flush();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count("true") == NOTICES);
        double accepted = perSecond(NOTICES, System.nanoTime() - start);
        assertThat(count("state in ('PENDING', 'SENDING')")).isEqualTo(NOTICES);

        double callLimit = perSecond(FIRMS, bareCalls());
        RECEIVERS.answer("/sms/first", Receivers.ACCEPTED);
        RECEIVERS.answer("/sms/second", Receivers.ACCEPTED);
        long back = System.nanoTime();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("state = 'SENT'") == NOTICES);
        long sendingNanos = System.nanoTime() - back;
        long letters = keys().size();
        double sent = perSecond(letters, sendingNanos);

        System.out.printf(
                "figure notices_accepted_per_s=%.0f limit=%.0f ratio=%.2f letters_sent_per_s=%.0f limit=%.0f ratio=%.2f"
                        + " notices_sent_per_s=%.0f%n",
                accepted, limit, accepted / limit, sent, callLimit, sent / callLimit, perSecond(NOTICES, sendingNanos));
        assertThat(accepted / limit).as("accepted").isGreaterThan(LEAST_ACCEPTED);
        assertThat(sent / callLimit).as("sent").isGreaterThan(LEAST_SENT);
        Set<String> own = keys();
        List<String> keys = Stream.of("/sms/first", "/sms/second")
                .flatMap(path -> RECEIVERS.taken(path, "+8613").stream())
                .map(Receivers.Call::key)
                .filter(own::contains)
                .toList();
        assertThat(keys).as("each letter once").containsExactlyInAnyOrderElementsOf(own);
    }

    private void givenFirms() {
        for (int at = 0; at < FIRMS; at++) {
            events.publish(EventType.FIRM_CHANGED, firm(at), Samples.firm(firm(at), null, "en"));
        }
        events.flush();
        await().until(() -> jdbc.sql("select count(*) from firm_contact where firm_id like :run || '-%'")
                        .param("run", run)
                        .query(Integer.class)
                        .single()
                == FIRMS);
        jdbc.sql("""
                        insert into subscription (firm_id, channels, secret_serial)
                        select firm_id, '{"PASS_ISSUED": ["SMS"]}', 1 from firm_contact where firm_id like :run || '-%'""").param("run", run).update();
    }

    private String firm(int at) {
        return run + "-" + at % FIRMS;
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from notice where recipient like :run || '-%' and " + condition)
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    /** Under which keys the letters of the run left. */
    private Set<String> keys() {
        return jdbc.sql("select distinct mail_id::text from notice where recipient like :run || '-%'")
                .param("run", run)
                .query(String.class)
                .set();
    }

    /** The same records through the same broker into one row each, a thousand a transaction: no less can be done. */
    private long bareRows(List<PassState> passes) throws Exception {
        jdbc.sql("create table if not exists bare_notice (id uuid primary key, told text not null unique, body text)")
                .update();
        jdbc.sql("truncate bare_notice").update();
        try (BareTopic topic = new BareTopic("bare-" + run)) {
            long start = System.nanoTime();
            passes.forEach(topic::send);
            topic.flush();
            int stored = 0;
            while (stored < passes.size()) {
                List<ConsumerRecord<String, byte[]>> records = topic.poll();
                store(records);
                stored += records.size();
            }
            return System.nanoTime() - start;
        }
    }

    private void store(List<ConsumerRecord<String, byte[]>> records) {
        jdbc.sql("""
                        insert into bare_notice
                        select gen_random_uuid(), told, body
                        from unnest(cast(:keys as text[]), cast(:bodies as text[])) as told(told, body)""")
                .param("keys", array(records.stream().map(ConsumerRecord::key)))
                .param("bodies", array(records.stream().map(one -> new String(one.value(), UTF_8))))
                .update();
    }

    private static String[] array(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    /** As many calls as there are firms, by as many at once as the channel has workers, and one row of each noted. */
    private long bareCalls() throws Exception {
        List<UUID> ids = jdbc.sql("select id from bare_notice limit " + FIRMS)
                .query(UUID.class)
                .list();
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> calls = new ArrayList<>();
            ids.forEach(id -> calls.add(workers.submit(() -> {
                call(client);
                jdbc.sql("update bare_notice set body = 'sent' where id = :id")
                        .param("id", id)
                        .update();
            })));
            for (Future<?> call : calls) {
                call.get();
            }
        }
        return System.nanoTime() - start;
    }

    private static void call(HttpClient client) {
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create(RECEIVERS.address("/bare")))
                            .POST(BodyPublishers.ofString("x".repeat(200)))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double perSecond(long count, long nanos) {
        return count * 1e9 / nanos;
    }
}
