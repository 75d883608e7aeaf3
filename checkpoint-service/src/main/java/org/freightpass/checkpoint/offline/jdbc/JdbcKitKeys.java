package org.freightpass.checkpoint.offline.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.freightpass.checkpoint.offline.KitKey;
import org.freightpass.checkpoint.offline.KitKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code kit_key}; a lock by name, which ends with the transaction, lets one instance at a time add one. */
@Repository
class JdbcKitKeys implements KitKeys {
    private final JdbcClient jdbc;

    JdbcKitKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KitKey> all() {
        return jdbc.sql("select kid, x, y, made_at, endorsement from kit_key order by made_at desc, kid")
                .query((row, index) -> key(row))
                .list();
    }

    @Override
    public String store(String kid) {
        return jdbc.sql("select encode(store, 'base64') from kit_key where kid = :kid")
                .param("kid", kid)
                .query(String.class)
                .single();
    }

    @Override
    @Transactional
    public void add(KitKey key, String store, @Nullable String after) {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtextextended('kit key', 0))) as held")
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                insert into kit_key (kid, x, y, store, made_at)
                select :kid, :x, :y, decode(:store, 'base64'), :madeAt
                where (select kid from kit_key order by made_at desc, kid limit 1)
                    is not distinct from cast(:after as text)
                """)
                .param("kid", key.kid())
                .param("x", key.x())
                .param("y", key.y())
                .param("store", store)
                .param("madeAt", key.madeAt().atOffset(ZoneOffset.UTC))
                .param("after", after)
                .update();
    }

    @Override
    public void endorse(String kid, String endorsement) {
        jdbc.sql("update kit_key set endorsement = :endorsement where kid = :kid")
                .param("kid", kid)
                .param("endorsement", endorsement)
                .update();
    }

    private static KitKey key(ResultSet row) throws SQLException {
        return new KitKey(
                row.getString("kid"),
                row.getString("x"),
                row.getString("y"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("endorsement"));
    }
}
