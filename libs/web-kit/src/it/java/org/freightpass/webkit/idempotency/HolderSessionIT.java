package org.freightpass.webkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.freightpass.testkit.RealPostgres;
import org.freightpass.testkit.TestDatabase;
import org.freightpass.webkit.idempotency.IdempotencyKeys.ClientKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes and one table: what one has claimed, the other gets when the first is no more. */
class HolderSessionIT {

    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");
    private static final Duration ABANDONED = Duration.ofMinutes(2);
    private static final ClientKey KEY = new ClientKey("firm1", "key");

    private final TestDatabase database = RealPostgres.database();
    private final JdbcClient jdbc = JdbcClient.create(KeyTable.in(database));
    private final HolderSession first = session();
    private final HolderSession second = session();

    @BeforeEach
    void bothLive() {
        first.check();
        second.check();
    }

    @AfterEach
    void bothEnd() {
        first.destroy();
        second.destroy();
    }

    @Test
    void claimOfAProcessThatDiedIsFreeAtOnceAndItsOwnNoMore() {
        Claim.Mine lost = (Claim.Mine) claim(first, "order");
        assertThat(claim(second, "order")).isInstanceOf(Claim.UnderWay.class);

        kill(first);

        Claim taken = claim(second, "order");
        assertThat(taken).isInstanceOf(Claim.Mine.class);
        assertThat(keys(first).keep(KEY, lost.id(), null, answer())).isFalse();
        assertThat(claim(session(), "order")).isInstanceOf(Claim.UnderWay.class);
    }

    @Test
    void anotherRequestDoesNotGetTheKeyOfADeadProcess() {
        claim(first, "order");

        kill(first);

        assertThat(claim(second, "another")).isEqualTo(new Claim.UnderWay("order"));
    }

    @Test
    void anAnswerOutlivesItsProcess() {
        Claim.Mine mine = (Claim.Mine) claim(first, "order");
        keys(first).keep(KEY, mine.id(), null, answer());

        kill(first);

        assertThat(claim(second, "order")).isInstanceOf(Claim.Answered.class);
    }

    /** Otherwise each repetition would be made beside the first until the loss is noticed. */
    @Test
    void whatIsClaimedAfterTheSessionWasLostUnnoticedIsHeldUntilItsTime() {
        kill(first);

        assertThat(claim(first, "order")).isInstanceOf(Claim.Mine.class);

        assertThat(claim(second, "order")).isInstanceOf(Claim.UnderWay.class);
        assertThat(keys(second).claim(KEY, "order", null, NOW.plus(ABANDONED).minusMillis(1)))
                .isInstanceOf(Claim.UnderWay.class);
        assertThat(keys(second).claim(KEY, "order", null, NOW.plus(ABANDONED))).isInstanceOf(Claim.Mine.class);
    }

    @Test
    void aLostSessionIsOpenedAgainUnderAnotherNumber() {
        Long before = first.get();
        claim(first, "order");
        kill(first);

        first.check();

        assertThat(first.get()).isNotNull().isNotEqualTo(before);
        assertThat(claim(first, "order")).isInstanceOf(Claim.Mine.class);
        assertThat(claim(second, "order")).isInstanceOf(Claim.UnderWay.class);
    }

    @Test
    void aSessionThatIsThereStays() {
        Long before = first.get();

        first.check();

        assertThat(first.get()).isNotNull().isEqualTo(before);
    }

    @Test
    void withoutTheDatabaseThereIsNoNumberAndNoFailure() {
        HolderSession nowhere = new HolderSession(
                details("jdbc:postgresql://localhost:1/none", database.username(), database.password()));

        nowhere.check();

        assertThat(nowhere.get()).isNull();
    }

    private Claim claim(HolderSession process, String requestHash) {
        return keys(process).claim(KEY, requestHash, null, NOW);
    }

    private IdempotencyKeys keys(HolderSession process) {
        return new IdempotencyKeys(jdbc, process, Duration.ofHours(24), ABANDONED);
    }

    private HolderSession session() {
        return new HolderSession(details(database.url(), database.username(), database.password()));
    }

    /** What the database does when a process is killed; waits until the session is gone. */
    private void kill(HolderSession process) {
        assertThat(jdbc.sql("""
                                select pg_terminate_backend(pid, 10000) from pg_locks
                                 where locktype = 'advisory' and mode = 'ExclusiveLock'
                                   and (classid::bigint << 32) | objid::bigint = :number
                                """)
                        .param("number", process.get())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static StoredAnswer answer() {
        return new StoredAnswer(201, List.of(), new byte[0]);
    }

    private static JdbcConnectionDetails details(String url, String username, String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public @Nullable String getUsername() {
                return username;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }
        };
    }
}
