package org.freightpass.notification.notifying.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcLedgerIT {

    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");
    private static final PGSimpleDataSource SOURCE = new PGSimpleDataSource();

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final JdbcLedger ledger = new JdbcLedger(jdbc, new JdbcTemplate(SOURCE));

    @BeforeAll
    static void migrate() {
        TestDatabase place = RealPostgres.database();
        SOURCE.setUrl(place.url());
        SOURCE.setUser(place.username());
        SOURCE.setPassword(place.password());
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate notice cascade").update();
    }

    /** A table last analysed when it held one notice: the plan then asks the subquery once for each notice. */
    @Test
    void aLetterTakesAsManyNoticesAsItHoldsWhateverThePlannerThinks() {
        ledger.owe(List.of(notice(0)));
        jdbc.sql("analyze notice").update();
        ledger.owe(IntStream.rangeClosed(1, 9).mapToObj(JdbcLedgerIT::notice).toList());

        List<Notice> letter = ledger.claim(Channel.EMAIL, NOW, 3);

        assertThat(letter).extracting(Notice::eventId).containsExactlyInAnyOrder("event-0", "event-1", "event-2");
        assertThat(letter).extracting(Notice::state).containsOnly(State.SENDING);
        assertThat(pending()).isEqualTo(7);
    }

    private int pending() {
        return jdbc.sql("select count(*) from notice where state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    private static Notice notice(int serial) {
        return new Notice(
                UUID.randomUUID(),
                "event-" + serial,
                "firm-1",
                Channel.EMAIL,
                Notice.Kind.PASS_ISSUED,
                1,
                "22010400000" + serial,
                null,
                "吉A1000" + serial,
                "220104",
                "210102",
                null,
                null,
                null,
                State.PENDING,
                null,
                null,
                false,
                0,
                NOW,
                NOW.minusSeconds(60).plusMillis(serial),
                NOW,
                null);
    }
}
