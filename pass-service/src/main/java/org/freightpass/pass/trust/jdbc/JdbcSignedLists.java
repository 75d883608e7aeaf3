package org.freightpass.pass.trust.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.freightpass.pass.trust.ListName;
import org.freightpass.pass.trust.SignedLists;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * What is due is a table that grows by a row for each change and list, so that no two changes wait for each other; what
 * was issued is a row for each list.
 */
@Repository
class JdbcSignedLists implements SignedLists {
    private static final String DUE = """
            with taken as (delete from trust_due returning name)
            select name from taken
            union select name from trust_published where refresh_at <= :now
            union select p.name from trust_published p join trust_key k on k.kid = p.kid where k.betrayed_at is not null
            union select 'trust-list' where not exists (select from trust_published where name = 'trust-list')
            order by name
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionSynchronization wakeAfterCommit;
    private final Set<ListName> published = ConcurrentHashMap.newKeySet();

    /** The publisher stands on what stands on this: it is looked up when first there is something to tell. */
    JdbcSignedLists(JdbcClient jdbc, NamedParameterJdbcTemplate batches, ObjectProvider<Wake> wake) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.wakeAfterCommit = new WakeAfterCommit(SingletonSupplier.ofNullable(wake::getIfAvailable));
    }

    @Override
    public void due(Collection<ListName> names) {
        if (!names.isEmpty()) {
            jdbc.sql("insert into trust_due (name) select unnest(:names)")
                    .param("names", texts(names))
                    .update();
            wakeAfterCommit();
        }
    }

    /** A list that was published once stays: of such a one nothing needs to be asked again. */
    @Override
    public void dueWhereNew(Collection<ListName> names) {
        var asked = names.stream().filter(name -> !published.contains(name)).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return;
        }
        var due = jdbc.sql("""
                        insert into trust_due (name) select asked.name from unnest(:names) as asked (name)
                        where not exists (select from trust_published p where p.name = asked.name)
                        returning name
                        """)
                .param("names", texts(asked))
                .query((row, index) -> new ListName(row.getString(1)))
                .set();
        if (!due.isEmpty()) {
            wakeAfterCommit();
        }
        asked.stream().filter(name -> !due.contains(name)).forEach(published::add);
    }

    private static String[] texts(Collection<ListName> names) {
        return names.stream().map(ListName::value).sorted().toArray(String[]::new);
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(wakeAfterCommit);
        }
    }

    @Override
    public void lock() {
        Columns.lock(jdbc, "trust publishing");
    }

    @Override
    public Set<ListName> takeDue(Instant now) {
        return new LinkedHashSet<>(jdbc.sql(DUE)
                .param("now", Columns.time(now))
                .query((row, index) -> new ListName(row.getString(1)))
                .list());
    }

    @Override
    public Optional<PublishedList> find(ListName name) {
        return jdbc.sql("select * from trust_published where name = :name")
                .param("name", name.value())
                .query(JdbcSignedLists::read)
                .optional();
    }

    @Override
    public void put(List<PublishedList> lists) {
        batches.batchUpdate("""
                insert into trust_published (name, token, kid, issued_at, expires_at, refresh_at)
                values (:name, :token, :kid, :issued, :expires, :refresh)
                on conflict (name) do update set token = excluded.token, kid = excluded.kid,
                    issued_at = excluded.issued_at, expires_at = excluded.expires_at, refresh_at = excluded.refresh_at
                """, lists.stream().map(JdbcSignedLists::write).toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public void rest(ListName name) {
        jdbc.sql("update trust_published set refresh_at = 'infinity', kid = null where name = :name")
                .param("name", name.value())
                .update();
    }

    private static MapSqlParameterSource write(PublishedList list) {
        return new MapSqlParameterSource("name", list.name().value())
                .addValue("token", list.token())
                .addValue("kid", list.kid())
                .addValue("issued", Columns.time(list.issuedAt()))
                .addValue("expires", Columns.time(list.expiresAt()))
                .addValue("refresh", Columns.time(list.refreshAt()));
    }

    private static PublishedList read(ResultSet row, int index) throws SQLException {
        return new PublishedList(
                new ListName(row.getString("name")),
                row.getString("token"),
                row.getString("kid"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "refresh_at"));
    }

    private record WakeAfterCommit(SingletonSupplier<Wake> publisher) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            Optional.ofNullable(publisher.get()).ifPresent(Wake::wake);
        }
    }
}
