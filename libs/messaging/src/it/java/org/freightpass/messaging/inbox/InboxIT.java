package org.freightpass.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class InboxIT {

    private final DataSource database = givenDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Inbox inbox = new JdbcInbox(jdbc);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));

    @Test
    void eventIsNewOncePerConsumer() {
        assertThat(firstTime("reader", "e1")).isTrue();
        assertThat(firstTime("reader", "e1")).isFalse();
        assertThat(firstTime("other reader", "e1")).isTrue();
        assertThat(firstTime("reader", "e2")).isTrue();
    }

    @Test
    void ofABatchThoseAreNewThatTheConsumerHasNotSeen() {
        assertThat(firstTime("reader", "e1")).isTrue();

        Set<String> fresh = transactions.execute(_ -> inbox.firstTimes("reader", List.of("e3", "e1", "e2", "e3")));

        assertThat(fresh).containsExactlyInAnyOrder("e2", "e3");
        assertThat(firstTime("reader", "e2")).isFalse();
        assertThat(firstTime("other reader", "e2")).isTrue();
        Set<String> none = transactions.execute(_ -> inbox.firstTimes("reader", List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void eventWhoseTransactionRolledBackIsNewAgain() {
        transactions.executeWithoutResult(status -> {
            assertThat(inbox.firstTime("reader", "e1")).isTrue();
            status.setRollbackOnly();
        });

        assertThat(firstTime("reader", "e1")).isTrue();
    }

    @Test
    void oneOfManyConcurrentFirstTimesWins() throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> firstTime("reader", "raced")));
            }
        }

        int won = 0;
        for (Future<Boolean> answer : answers) {
            won += answer.get() ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void withoutTransactionIsRefused() {
        assertThatThrownBy(() -> inbox.firstTime("reader", "e1"))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("@Transactional");
        assertThatThrownBy(() -> inbox.firstTimes("reader", List.of("e1")))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    void cleanerForgetsWhatIsOlderAndNothingElse() {
        transactions.executeWithoutResult(_ -> jdbc.sql("""
                        insert into inbox (consumer, event_id, received_at)
                        select 'reader', 'old' || n, now() - interval '2 days' - interval '1 second'
                        from generate_series(1, 6000) n
                        union all select 'reader', 'young', now() - interval '2 days' + interval '1 minute'
                        """).update());

        try (InboxCleaner cleaner =
                new InboxCleaner(jdbc, new InboxSettings(Duration.ofDays(2), Duration.ofHours(1)))) {
            cleaner.clean();
        }

        assertThat(jdbc.sql("select event_id from inbox").query(String.class).list())
                .containsExactly("young");
    }

    private boolean firstTime(String consumer, String eventId) {
        return Boolean.TRUE.equals(transactions.execute(_ -> inbox.firstTime(consumer, eventId)));
    }

    private static DataSource givenDatabase() {
        TestDatabase fresh = RealPostgres.database();
        DataSource database = new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        return database;
    }
}
