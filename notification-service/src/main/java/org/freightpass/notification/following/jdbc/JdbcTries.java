package org.freightpass.notification.following.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.freightpass.notification.following.Tries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTries implements Tries {
    private final JdbcClient jdbc;

    JdbcTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int ofCase(String number, Instant since) {
        // Tries of one number come one after the other, or many at once would all be within the limit.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 2)) is null")
                .param("key", number)
                .query(Boolean.class)
                .single();
        return count("select count(*) from following_try where case_number = :key and at > :since", number, since);
    }

    @Override
    public int fromAddress(String address, Instant since) {
        return count("select count(*) from following_try where address = :key and at > :since", address, since);
    }

    @Override
    public void wrong(String number, String address, Instant now, Instant since) {
        jdbc.sql("delete from following_try where at <= :since")
                .param("since", time(since))
                .update();
        jdbc.sql("insert into following_try (case_number, address, at) values (:number, :address, :at)")
                .param("number", number)
                .param("address", address)
                .param("at", time(now))
                .update();
    }

    private int count(String sql, String key, Instant since) {
        return jdbc.sql(sql)
                .param("key", key)
                .param("since", time(since))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
