package org.freightpass.messaging.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.freightpass.messaging.MessagingMeter;
import org.freightpass.messaging.TestTopic;
import org.freightpass.messaging.outbox.Outbox;
import org.freightpass.messaging.outbox.OutgoingEvent;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service with an outbox on a database of its own and a topic of its own, whose relays the test starts, stops and
 * hurts itself.
 */
final class RelayWorld implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {}

    // Ten seconds, which it waits otherwise, are soon over on a slow machine.
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final ConfigurableApplicationContext service;
    private final SimpleMeterRegistry counted = new SimpleMeterRegistry();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final TestTopic topic;
    private final TransactionTemplate transactions;
    private final Outbox outbox;

    RelayWorld(String bootstrap, int partitions, Map<String, String> settings) {
        topic = TestTopic.create(bootstrap, partitions);
        TestDatabase database = RealPostgres.database();
        service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.banner-mode",
                        "off",
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        database.username(),
                        "spring.datasource.password",
                        database.password(),
                        "spring.kafka.bootstrap-servers",
                        bootstrap,
                        "freight.messaging.source",
                        "/test",
                        "freight.messaging.outbox.enabled",
                        "false"))
                .properties(Map.copyOf(settings))
                .run();
        transactions = service.getBean(TransactionTemplate.class);
        outbox = service.getBean(Outbox.class);
    }

    TestTopic topic() {
        return topic;
    }

    JdbcClient jdbc() {
        return service.getBean(JdbcClient.class);
    }

    JdbcTemplate jdbcTemplate() {
        return service.getBean(JdbcTemplate.class);
    }

    RelayParts parts() {
        return service.getBean(RelayParts.class);
    }

    OutboxRelay startRelay() {
        return startRelay(parts());
    }

    OutboxRelay startRelay(RelayParts parts) {
        RelayMeters meters = new RelayMeters(counted);
        OutboxRelay relay = new OutboxRelay(parts, service.getBean(OutboxSettings.class), meters);
        relays.add(relay);
        relay.start();
        return relay;
    }

    OutgoingEvent event(String key, @Nullable String json) {
        return new OutgoingEvent(UUID.randomUUID(), topic.name(), key, "thing.done.v1", Instant.now(), json, null);
    }

    /** In a transaction of its own. */
    OutgoingEvent append(String key, @Nullable String json) {
        OutgoingEvent event = event(key, json);
        transaction(outbox -> outbox.append(event));
        return event;
    }

    void transaction(Consumer<Outbox> work) {
        transactions.executeWithoutResult(_ -> work.accept(outbox));
        relays.forEach(OutboxRelay::wake);
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    Outbox outbox() {
        return outbox;
    }

    /** What all relays of this world together have counted. */
    double count(MessagingMeter meter) {
        return counted.get(meter.id()).counter().count();
    }

    int waiting() {
        return jdbc().sql("select count(*) from outbox").query(Integer.class).single();
    }

    /** Ends the session of whichever relay leads, as the database or an operator may. */
    void terminateLeader() {
        jdbc().sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and granted
                          and database = (select oid from pg_database where datname = current_database())
                        """).query((row, _) -> row.getBoolean(1)).list();
    }

    @Override
    public void close() {
        relays.forEach(OutboxRelay::stop);
        service.close();
        topic.close();
    }
}
