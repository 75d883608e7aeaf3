package org.freightpass.pass.trust.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.freightpass.pass.trust.AuthorityKey;
import org.freightpass.pass.trust.KeyStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores as they lie in {@code trust_key} and {@code trust_root}. */
@Repository
class JdbcKeyStores implements KeyStores {
    private final JdbcClient jdbc;

    JdbcKeyStores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String ofAuthority(String kid) {
        return jdbc.sql("select encode(store, 'base64') from trust_key where kid = :kid")
                .param("kid", kid)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("There is no key " + kid));
    }

    @Override
    public Optional<Root> root() {
        return jdbc.sql("""
                        select kid, x, y, encode(store, 'base64') as store from trust_root
                        order by added_at desc, kid limit 1
                        """)
                .query((row, index) -> new Root(
                        new AuthorityKey.Point(row.getString("kid"), row.getString("x"), row.getString("y")),
                        row.getString("store")))
                .optional();
    }

    @Override
    public void lockRoot() {
        Columns.lock(jdbc, "trust root");
    }

    @Override
    public boolean add(Root root, Instant at) {
        return jdbc.sql("""
                insert into trust_root (kid, x, y, store, added_at)
                values (:kid, :x, :y, decode(:store, 'base64'), :at)
                on conflict (kid) do nothing
                """)
                        .param("kid", root.point().kid())
                        .param("x", root.point().x())
                        .param("y", root.point().y())
                        .param("store", root.store())
                        .param("at", Columns.time(at))
                        .update()
                > 0;
    }
}
