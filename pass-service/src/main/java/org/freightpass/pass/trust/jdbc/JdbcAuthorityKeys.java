package org.freightpass.pass.trust.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.pass.trust.Authority;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.AuthorityKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code trust_key}, without its stores. Nothing is remembered: a betrayal counts from its commit. */
@Repository
class JdbcAuthorityKeys implements AuthorityKeys {
    private static final String COLUMNS =
            "select authority, kid, x, y, published_at, signs_from, signs_until, betrayed_at from trust_key ";

    private static final String SIGNS = COLUMNS + """
            where authority = :authority and betrayed_at is null and signs_from <= :at and signs_until > :at
            order by signs_from desc, kid limit 1
            """;

    private final JdbcClient jdbc;

    JdbcAuthorityKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Authority, AuthorityKey> signing(Collection<Authority> authorities, Instant at) {
        if (authorities.size() == 1) {
            return jdbc.sql(SIGNS)
                    .param("authority", authorities.iterator().next().toString())
                    .param("at", Columns.time(at))
                    .query(JdbcAuthorityKeys::read)
                    .optional()
                    .map(key -> Map.of(key.authority(), key))
                    .orElse(Map.of());
        }
        return jdbc
                .sql("""
                        select distinct on (authority)
                            authority, kid, x, y, published_at, signs_from, signs_until, betrayed_at
                        from trust_key
                        where authority = any(:authorities) and betrayed_at is null
                            and signs_from <= :at and signs_until > :at
                        order by authority, signs_from desc, kid
                        """)
                .param(
                        "authorities",
                        authorities.stream().map(Authority::toString).toArray(String[]::new))
                .param("at", Columns.time(at))
                .query(JdbcAuthorityKeys::read)
                .list()
                .stream()
                .collect(Collectors.toMap(AuthorityKey::authority, Function.identity()));
    }

    @Override
    public void lock(Authority authority) {
        Columns.lock(jdbc, "trust " + authority);
    }

    @Override
    public List<AuthorityKey> of(Authority authority) {
        return jdbc.sql(COLUMNS + "where authority = :authority order by signs_from desc, kid")
                .param("authority", authority.toString())
                .query(JdbcAuthorityKeys::read)
                .list();
    }

    @Override
    public List<AuthorityKey> ofDivision(DivisionCode division) {
        return jdbc.sql(COLUMNS + "where starts_with(authority, :division) order by authority, signs_from desc, kid")
                .param("division", division.value() + "-")
                .query(JdbcAuthorityKeys::read)
                .list();
    }

    @Override
    public List<AuthorityKey> all() {
        return jdbc.sql(COLUMNS + "order by authority, signs_from desc, kid")
                .query(JdbcAuthorityKeys::read)
                .list();
    }

    @Override
    public List<AuthorityKey> trusted(Instant at) {
        return jdbc.sql(COLUMNS + """
                        k where betrayed_at is null and (signs_until > :at
                            or exists (select from signed_code c where c.kid = k.kid and c.over_at > :at)
                            or exists (select from trust_published p where p.kid = k.kid and p.expires_at > :at))
                        order by authority, signs_from desc, kid
                        """)
                .param("at", Columns.time(at))
                .query(JdbcAuthorityKeys::read)
                .list();
    }

    @Override
    public void add(AuthorityKey key, String store) {
        jdbc.sql("""
                insert into trust_key (kid, authority, x, y, store, published_at, signs_from, signs_until)
                values (:kid, :authority, :x, :y, decode(:store, 'base64'), :published, :from, :until)
                """)
                .param("kid", key.kid())
                .param("authority", key.authority().toString())
                .param("x", key.point().x())
                .param("y", key.point().y())
                .param("store", store)
                .param("published", Columns.time(key.publishedAt()))
                .param("from", Columns.time(key.signsFrom()))
                .param("until", Columns.time(key.signsUntil()))
                .update();
    }

    @Override
    public void replace(AuthorityKey key) {
        var betrayedAt = key.betrayedAt();
        jdbc.sql("""
                update trust_key set signs_from = :from, signs_until = :until,
                    betrayed_at = cast(:betrayed as timestamptz), sign_anew = cast(:betrayed as timestamptz) is not null
                where kid = :kid
                """)
                .param("kid", key.kid())
                .param("from", Columns.time(key.signsFrom()))
                .param("until", Columns.time(key.signsUntil()))
                .param("betrayed", betrayedAt == null ? null : Columns.time(betrayedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static AuthorityKey read(ResultSet row, int index) throws SQLException {
        return new AuthorityKey(
                Authority.of(row.getString("authority")),
                new AuthorityKey.Point(row.getString("kid"), row.getString("x"), row.getString("y")),
                Columns.instant(row, "published_at"),
                Columns.instant(row, "signs_from"),
                Columns.instant(row, "signs_until"),
                Columns.instantOrNull(row, "betrayed_at"));
    }
}
