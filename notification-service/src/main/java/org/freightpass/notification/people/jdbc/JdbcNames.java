package org.freightpass.notification.people.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.freightpass.notification.people.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names in PostgreSQL; pages full of accounts ask for the same few again and again, so a minute's worth is kept here. */
@Component
final class JdbcNames implements Names {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Cache<String, Optional<String>> read = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    JdbcNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> find(String account) {
        return Objects.requireNonNull(read.get(account, this::stored));
    }

    private Optional<String> stored(String account) {
        return jdbc.sql("select name from person where account = :account")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    /** Forgotten here before it is committed: what is read in between is at most a minute old. */
    @Override
    public void keep(String account, String name, Instant since) {
        jdbc.sql("""
                        insert into person (account, name, since) values (:account, :name, :since)
                        on conflict (account) do update set name = excluded.name, since = excluded.since""")
                .param("account", account)
                .param("name", name)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        read.invalidate(account);
    }
}
