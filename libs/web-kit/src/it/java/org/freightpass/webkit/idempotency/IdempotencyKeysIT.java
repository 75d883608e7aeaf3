package org.freightpass.webkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.freightpass.testkit.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class IdempotencyKeysIT {

    private static final Instant NOW = Instant.parse("2022-04-21T00:00:00Z");
    private static final Duration KEPT = Duration.ofHours(24);

    /** A table last analysed when it held one key: the plan then asks the subquery once for each key. */
    @Test
    void expiredKeysAreDeletedAThousandAtOnceWhateverThePlannerThinks() {
        JdbcClient jdbc = JdbcClient.create(KeyTable.in(RealPostgres.database()));
        IdempotencyKeys keys = new IdempotencyKeys(jdbc, () -> null, KEPT, Duration.ofMinutes(1));
        keys.claim(new IdempotencyKeys.ClientKey("firm1", "first"), "hash", null, NOW);
        jdbc.sql("analyze idempotency_key").update();
        jdbc.sql("""
                insert into idempotency_key (client, key, request_hash, claim, claimed_at, expires_at)
                select client, key || n, request_hash, claim, claimed_at, expires_at
                  from idempotency_key, generate_series(1, 1099) as n
                """).update();

        assertThat(keys.deleteExpired(NOW.plus(KEPT).minusMillis(1))).isZero();
        assertThat(keys.deleteExpired(NOW.plus(KEPT))).isEqualTo(1000);
        assertThat(keys.deleteExpired(NOW.plus(KEPT))).isEqualTo(100);
        assertThat(keys.deleteExpired(NOW.plus(KEPT))).isZero();
    }

    /** Only the claim itself is not waited for: the answer is, and whatever the connection does next. */
    @Test
    void claimLeavesItsConnectionWaitingForTheDiskAsBefore() throws SQLException {
        try (var connection = KeyTable.in(RealPostgres.database()).getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            IdempotencyKeys keys = new IdempotencyKeys(jdbc, () -> null, KEPT, Duration.ofMinutes(1));
            jdbc.sql("set synchronous_commit = on").update();

            Claim claim = keys.claim(new IdempotencyKeys.ClientKey("firm1", "flushed"), "hash", null, NOW);

            assertThat(claim).isInstanceOf(Claim.Mine.class);
            assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
                    .isEqualTo("on");
        }
    }
}
