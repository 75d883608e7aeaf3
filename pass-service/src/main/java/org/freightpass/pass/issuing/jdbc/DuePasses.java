package org.freightpass.pass.issuing.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holder's passes in the order in which they are due, a page at a time along the index {@code pass_of_holder_due}. */
final class DuePasses {
    private static final String LIVE = "state in ('ACTIVE', 'SUSPENDED') and valid_until > :now";

    private DuePasses() {}

    static List<Pass> page(JdbcClient jdbc, Passes.Query query, Passes.@Nullable DuePlace after, int limit) {
        List<Pass> found = new ArrayList<>();
        var status = query.status();
        if ((after == null || after.live()) && (status == null || status.live())) {
            found.addAll(segment(jdbc, query, true, after, limit));
        }
        if (found.size() < limit && (status == null || !status.live())) {
            var from = after == null || after.live() ? null : after;
            found.addAll(segment(jdbc, query, false, from, limit - found.size()));
        }
        return found;
    }

    private static List<Pass> segment(
            JdbcClient jdbc, Passes.Query query, boolean live, Passes.@Nullable DuePlace after, int limit) {
        var which = live ? LIVE : "not (" + LIVE + ")";
        var sql = sql(which, narrowed(query, live, after), live ? "asc" : "desc");
        return jdbc.sql(sql)
                .paramSource(parameters(query, after, limit))
                .query(PassRows::read)
                .list();
    }

    private static String narrowed(Passes.Query query, boolean live, Passes.@Nullable DuePlace after) {
        var over = query.status() == Pass.Status.EXPIRED ? " and valid_until <= :now" : "";
        var place = after == null ? "" : " and (valid_until, number) " + (live ? ">" : "<") + " (:until, :number)";
        return PassQuery.vehicleAndState(query) + over + place;
    }

    private static MapSqlParameterSource parameters(Passes.Query query, Passes.@Nullable DuePlace after, int limit) {
        Set<UUID> firms = Objects.requireNonNullElse(query.firms(), Set.of());
        var holders = Stream.concat(firms.stream().map(UUID::toString), Stream.ofNullable(query.owner()));
        var values = PassQuery.parameters(query, null, limit)
                .addValue("firms", JdbcPasses.ids(firms))
                .addValue("holders", holders.toArray(String[]::new));
        if (after != null) {
            values.addValue("until", PassRows.time(after.until()))
                    .addValue("number", after.number().value());
        }
        return values;
    }

    /** Of each holder as many as the page takes, so that none of them is read to its end. */
    private static String sql(String which, String narrowed, String direction) {
        return """
            select p.* from unnest(:holders) as h (holder)
            cross join lateral (
                select * from pass
                where coalesce(firm_id::text, owner) = h.holder
                    and (firm_id = any(:firms) or firm_id is null and owner = :owner)
                    and %1$s%2$s
                order by valid_until %3$s, number %3$s limit :limit) p
            order by valid_until %3$s, number %3$s limit :limit
            """.formatted(which, narrowed, direction);
    }
}
