package org.freightpass.pass.listing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.listing.Whitelist;
import org.freightpass.pass.listing.WhitelistEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code whitelist_entry}. */
@Repository
class JdbcWhitelist implements Whitelist {

    private final JdbcClient jdbc;

    JdbcWhitelist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WhitelistEntry> of(UUID firm) {
        return jdbc.sql("SELECT * FROM whitelist_entry WHERE firm = :firm ORDER BY position")
                .param("firm", firm)
                .query(JdbcWhitelist::entry)
                .list();
    }

    @Override
    public Optional<WhitelistEntry> find(UUID id) {
        return jdbc.sql("SELECT * FROM whitelist_entry WHERE id = :id")
                .param("id", id)
                .query(JdbcWhitelist::entry)
                .optional();
    }

    @Override
    public void add(WhitelistEntry entry) {
        jdbc.sql("""
                        INSERT INTO whitelist_entry (id, firm, goods, tier, liaison, valid_from, valid_until, added_by,
                                                     division)
                        VALUES (:id, :firm, :goods, :tier, :liaison, :from, :until, :addedBy, :division)
                        """)
                .param("id", entry.id())
                .param("firm", entry.firm())
                .param("goods", entry.goods().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("tier", entry.tier())
                .param("liaison", entry.liaison())
                .param("from", Columns.utc(entry.from()))
                .param("until", Columns.utcOrNull(entry.until()))
                .param("addedBy", entry.addedBy())
                .param("division", entry.division().value())
                .update();
    }

    @Override
    public boolean end(WhitelistEntry entry) {
        return jdbc.sql("UPDATE whitelist_entry SET valid_until = :until WHERE id = :id")
                        .param("id", entry.id())
                        .param("until", Columns.utcOrNull(entry.until()))
                        .update()
                == 1;
    }

    @Override
    public void forget(UUID firm) {
        jdbc.sql("DELETE FROM whitelist_entry WHERE firm = :firm")
                .param("firm", firm)
                .update();
    }

    @Override
    public List<WhitelistEntry> page(@Nullable DivisionCode within, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM whitelist_entry
                        WHERE (:within::text IS NULL OR division LIKE :within)
                          AND (:after::uuid IS NULL
                               OR position > (SELECT position FROM whitelist_entry WHERE id = :after))
                        ORDER BY position LIMIT :limit
                        """)
                .param("within", Columns.likeOrNull(within))
                .param("after", after)
                .param("limit", limit)
                .query(JdbcWhitelist::entry)
                .list();
    }

    @Override
    public List<WhitelistEntry> newest(Query query, @Nullable UUID before, int limit) {
        Set<UUID> firms = query.firms();
        return jdbc.sql("""
                        SELECT * FROM whitelist_entry
                        WHERE (:within::text IS NULL OR division LIKE :within)
                          AND (:tier::integer IS NULL OR tier = :tier)
                          AND (:firms::uuid[] IS NULL OR firm = ANY(:firms::uuid[]))
                          AND (:holding::boolean IS NULL OR :holding
                               = (valid_from <= :at AND (valid_until IS NULL OR valid_until > :at)))
                          AND (:before::uuid IS NULL
                               OR position < (SELECT position FROM whitelist_entry WHERE id = :before))
                        ORDER BY position DESC LIMIT :limit
                        """)
                .param("within", Columns.likeOrNull(query.within()))
                .param("tier", query.tier())
                .param("firms", firms == null ? null : firms.toArray(UUID[]::new))
                .param("holding", query.holding())
                .param("at", Columns.utc(query.at()))
                .param("before", before)
                .param("limit", limit)
                .query(JdbcWhitelist::entry)
                .list();
    }

    private static WhitelistEntry entry(ResultSet row, int number) throws SQLException {
        return new WhitelistEntry(
                row.getObject("id", UUID.class),
                row.getObject("firm", UUID.class),
                goods(row),
                row.getObject("tier", Integer.class),
                row.getString("liaison"),
                Columns.instant(row, "valid_from"),
                Columns.instantOrNull(row, "valid_until"),
                row.getString("added_by"),
                new DivisionCode(row.getString("division")));
    }

    private static Set<GoodsCategory> goods(ResultSet row) throws SQLException {
        Set<GoodsCategory> goods = EnumSet.noneOf(GoodsCategory.class);
        Arrays.stream((String[]) row.getArray("goods").getArray())
                .map(GoodsCategory::valueOf)
                .forEach(goods::add);
        return goods;
    }
}
