package org.freightpass.pass.reviewing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.audit.AuditEntry;
import org.freightpass.pass.audit.Auditing;
import org.freightpass.pass.reviewing.Reviewer;
import org.freightpass.pass.reviewing.Season;
import org.freightpass.pass.reviewing.Seasons;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Seasons in the table {@code goods_season}; each change leaves an entry in the trail. */
@Repository
class JdbcSeasons implements Seasons {
    private final JdbcClient jdbc;
    private final Auditing auditing;
    private final JsonMapper json;

    JdbcSeasons(JdbcClient jdbc, Auditing auditing, JsonMapper json) {
        this.jdbc = jdbc;
        this.auditing = auditing;
        this.json = json;
    }

    @Override
    public List<Season> notOver(Instant at) {
        return jdbc.sql("""
                        select * from goods_season where valid_until > :at and valid_until > valid_from
                        order by valid_from, goods
                        """)
                .param("at", CaseRows.time(at))
                .query(JdbcSeasons::season)
                .list();
    }

    @Override
    public void put(Season season, Reviewer by, Instant now) {
        jdbc.sql("""
                        insert into goods_season (goods, valid_from, valid_until) values (:goods, :from, :until)
                        on conflict (goods, valid_from) do update set valid_until = excluded.valid_until
                        """)
                .param("goods", season.goods().name())
                .param("from", CaseRows.time(season.from()))
                .param("until", CaseRows.time(season.until()))
                .update();
        auditing.record(new AuditEntry(
                new AuditEntry.Who(by.subject(), by.name(), "ADMIN"),
                "season.set",
                "season",
                season.goods().name(),
                null,
                json.writeValueAsString(season),
                now,
                MDC.get("correlationId"),
                null,
                null));
    }

    private static Season season(ResultSet row, int index) throws SQLException {
        return new Season(
                GoodsCategory.valueOf(row.getString("goods")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }
}
