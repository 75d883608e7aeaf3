package org.freightpass.webkit.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of keys. Each method is one statement that commits by itself, never part of the transaction of the request:
 * a claim must be seen by others at once. A claim taken over cannot be ended by its first holder.
 *
 * <p>A claim is given up when the session of the process that made it is over, which a lock that can be had shows; where
 * it had none, after a time that no request takes.
 *
 * <p>A claim is not waited for until it is on the disk: it lies in the database's log before everything that its request
 * commits, so whatever of the request outlasts a crash, the claim does too.
 */
final class IdempotencyKeys {

    private static final int DELETED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Supplier<@Nullable Long> holder;
    private final Duration keptFor;
    private final Duration abandonedAfter;

    /** @param holder the number of this process's session (see {@link HolderSession}), null while it has none */
    IdempotencyKeys(JdbcClient jdbc, Supplier<@Nullable Long> holder, Duration keptFor, Duration abandonedAfter) {
        this.jdbc = jdbc;
        this.holder = holder;
        this.keptFor = keptFor;
        this.abandonedAfter = abandonedAfter;
    }

    /** Whose key it is: the same word of two clients is two keys. */
    record ClientKey(String client, String word) {}

    Claim claim(ClientKey key, String requestHash, @Nullable String bodyHash, Instant now) {
        UUID id = UUID.randomUUID();
        return insert(key, requestHash, bodyHash, id, now)
                ? new Claim.Mine(id)
                // The row that was in the way may be gone by now: then the holder has just given up.
                : read(key).orElseGet(() -> new Claim.UnderWay(requestHash));
    }

    /** The lock on this process's own number can be had only if its session is over and it has not noticed yet. */
    private boolean insert(ClientKey key, String requestHash, @Nullable String bodyHash, UUID id, Instant now) {
        return jdbc.sql("""
                        insert into idempotency_key as held
                            (client, key, request_hash, body_hash, claim, claimed_at, expires_at, holder)
                        select :client, :key, :request_hash, :body_hash, :claim, :now, :expires,
                               case when not pg_try_advisory_xact_lock_shared(:holder) then :holder end
                          from (select set_config('synchronous_commit', 'off', true)) as disk (awaited)
                         where awaited = 'off'
                        on conflict (client, key) do update
                            set request_hash = excluded.request_hash, body_hash = excluded.body_hash,
                                claim = excluded.claim, claimed_at = excluded.claimed_at,
                                expires_at = excluded.expires_at, holder = excluded.holder,
                                status = null, headers = null, body = null
                            where held.expires_at <= :now
                               or held.status is null and held.request_hash = excluded.request_hash
                                  and (held.claimed_at <= :abandoned
                                       or pg_try_advisory_xact_lock_shared(held.holder))
                        """)
                        .param("client", key.client())
                        .param("key", key.word())
                        .param("request_hash", requestHash)
                        .param("body_hash", bodyHash, Types.VARCHAR)
                        .param("claim", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expires", now.plus(keptFor).atOffset(ZoneOffset.UTC))
                        .param("holder", holder.get(), Types.BIGINT)
                        .param("abandoned", now.minus(abandonedAfter).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Claim> read(ClientKey key) {
        return jdbc.sql("""
                        select request_hash, body_hash, status, headers, body
                          from idempotency_key where client = :client and key = :key
                        """)
                .param("client", key.client())
                .param("key", key.word())
                .query((row, number) -> found(row))
                .optional();
    }

    private static Claim found(ResultSet row) throws SQLException {
        String requestHash = row.getString("request_hash");
        int status = row.getInt("status");
        if (row.wasNull()) {
            return new Claim.UnderWay(requestHash);
        }
        StoredAnswer answer =
                new StoredAnswer(status, StoredAnswer.headers(row.getString("headers")), row.getBytes("body"));
        return new Claim.Answered(requestHash, row.getString("body_hash"), answer);
    }

    /** False where another one has taken the claim over meanwhile. */
    boolean keep(ClientKey key, UUID claim, @Nullable String bodyHash, StoredAnswer answer) {
        return jdbc.sql("""
                        update idempotency_key
                           set status = :status, headers = :headers, body = :body, body_hash = :body_hash
                         where client = :client and key = :key and claim = :claim
                        """)
                        .param("status", answer.status())
                        .param("headers", answer.headerLines())
                        .param("body", answer.body())
                        .param("body_hash", bodyHash, Types.VARCHAR)
                        .param("client", key.client())
                        .param("key", key.word())
                        .param("claim", claim)
                        .update()
                == 1;
    }

    /** The request had no effect worth keeping: the key is free again. */
    void release(ClientKey key, UUID claim) {
        jdbc.sql("delete from idempotency_key where client = :client and key = :key and claim = :claim")
                .param("client", key.client())
                .param("key", key.word())
                .param("claim", claim)
                .update();
    }

    /**
     * Deletes what is over its time, a bounded number at once; says how many. Materialized: as a mere subquery, some
     * plans ask it once for each row, and the bound would be none.
     */
    int deleteExpired(Instant now) {
        return jdbc.sql("""
                        with expired as materialized (
                            select client, key from idempotency_key where expires_at <= :now
                             limit :limit for update skip locked)
                        delete from idempotency_key where (client, key) in (select client, key from expired)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", DELETED_AT_ONCE)
                .update();
    }
}
