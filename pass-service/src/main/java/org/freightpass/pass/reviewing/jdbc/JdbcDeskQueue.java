package org.freightpass.pass.reviewing.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.AlongIndex;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.protecting.Fingerprints;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.DeskQueue;
import org.freightpass.pass.reviewing.ReviewCase;
import org.freightpass.pass.reviewing.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The questions of the review desk, each answered from an index; safe for use by several threads. */
@Repository
class JdbcDeskQueue implements DeskQueue {
    private final JdbcClient jdbc;
    private final AlongIndex along;
    private final DeskQuery queries;
    private final CaseRows rows;

    JdbcDeskQueue(JdbcClient jdbc, AlongIndex along, JsonMapper json, Fingerprints fingerprints, Firms firms) {
        this.jdbc = jdbc;
        this.along = along;
        this.rows = new CaseRows(json);
        this.queries = new DeskQuery(fingerprints, firms);
    }

    @Override
    public List<ReviewCase> page(Asked asked, Set<GoodsCategory> first, @Nullable Place after, int limit) {
        return DeskQuery.fitsMuch(asked)
                ? along.read(() -> parts(asked, first, after, limit))
                : parts(asked, first, after, limit);
    }

    private List<ReviewCase> parts(Asked asked, Set<GoodsCategory> first, @Nullable Place after, int limit) {
        var found = new ArrayList<ReviewCase>();
        if (!first.isEmpty() && (after == null || after.first())) {
            found.addAll(part(asked, first, true, after, limit));
        }
        if (found.size() < limit) {
            var start = after == null || after.first() ? null : after;
            found.addAll(part(asked, first, false, start, limit - found.size()));
        }
        return found;
    }

    private List<ReviewCase> part(
            Asked asked, Set<GoodsCategory> first, boolean priority, @Nullable Place after, int limit) {
        return jdbc.sql(DeskQuery.page(asked, after, !first.isEmpty(), priority))
                .paramSource(DeskQuery.parameters(asked, first, after, limit))
                .query(rows)
                .list();
    }

    @Override
    public Counts counts(Desk desk, String subject, Instant soon) {
        return jdbc.sql(DeskQuery.COUNTS)
                .paramSource(DeskQuery.of(desk).addValue("me", subject).addValue("soon", CaseRows.time(soon)))
                .query((row, index) -> new Counts(
                        row.getInt("waiting"), row.getInt("mine"), row.getInt("unclaimed"), row.getInt("soon")))
                .single();
    }

    @Override
    public List<ReviewCase> named(Desk desk, Collection<UUID> ids) {
        return jdbc.sql("""
                        select * from application
                        where id = any(:ids) and submitted_at is not null and status <> 'DRAFT'
                            and department = :department and division between :low and :high
                        """)
                .paramSource(DeskQuery.of(desk).addValue("ids", ids.toArray(UUID[]::new)))
                .query(rows)
                .list();
    }

    @Override
    public List<ReviewCase> found(Desk desk, Sought sought, int limit) {
        return jdbc.sql(DeskQuery.search(sought))
                .paramSource(queries.parameters(desk, sought, limit))
                .query(rows)
                .list();
    }

    @Override
    public List<ReviewCase> refusedBefore(ReviewCase reviewed, int limit) {
        return jdbc.sql(DeskQuery.REFUSED)
                .param("plate", reviewed.request().plate().value())
                .param("firm", reviewed.request().firm())
                .param("id", reviewed.id())
                .param("limit", limit)
                .query(rows)
                .list();
    }
}
