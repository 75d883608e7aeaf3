package org.freightpass.pass.applying.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.pass.applying.Application;
import org.freightpass.pass.applying.Applications.DuePlace;
import org.freightpass.pass.applying.Applications.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One sender's applications in the order in which they are due, a page at a time along an index for each group. */
record DueApplications(
        JdbcClient jdbc,
        RowMapper<Application> rows,
        String owner,
        Set<UUID> firms,
        Application.@Nullable Status status) {

    List<Application> page(@Nullable DuePlace after, int limit) {
        List<Application> found = new ArrayList<>();
        for (Group group : Group.values()) {
            boolean passed = after != null && group.compareTo(after.group()) < 0;
            boolean asked = status == null || Group.of(status) == group;
            if (!passed && asked && found.size() < limit) {
                var from = after == null || group != after.group() ? null : after;
                found.addAll(segment(group, from, limit - found.size()));
            }
        }
        return found;
    }

    private List<Application> segment(Group group, @Nullable DuePlace after, int limit) {
        boolean ascending = group == Group.REVIEWED;
        var at = ascending ? "coalesce(due_at, submitted_at)" : "changed_at";
        var place = after == null ? "" : " and (" + at + ", id) " + (ascending ? ">" : "<") + " (:at, :id)";
        var narrowed = (status == null ? "" : " and status = :status") + place;
        var ask = jdbc.sql(sql(statuses(group), narrowed, at, ascending ? "asc" : "desc"))
                .param("holders", holders())
                .param("firms", firms.toArray(UUID[]::new))
                .param("owner", owner)
                .param("limit", limit);
        if (status != null) {
            ask = ask.param("status", status.name());
        }
        if (after != null) {
            ask = ask.param("at", ApplicationRows.time(after.at())).param("id", after.id());
        }
        return ask.query(rows).list();
    }

    private String[] holders() {
        return Stream.concat(firms.stream().map(UUID::toString), Stream.of(owner))
                .toArray(String[]::new);
    }

    private static String statuses(Group group) {
        return switch (group) {
            case WAITING -> "status in ('DRAFT', 'RETURNED')";
            case REVIEWED -> "status in ('SUBMITTED', 'IN_REVIEW')";
            case DECIDED -> "status in ('REJECTED', 'APPROVED', 'WITHDRAWN')";
        };
    }

    /** Of each holder as many as the page takes, so that none of them is read to its end. */
    private static String sql(String statuses, String narrowed, String at, String direction) {
        return """
            select a.* from unnest(:holders) as h (holder)
            cross join lateral (
                select * from application
                where coalesce(firm_id::text, owner) = h.holder
                    and (firm_id = any(:firms) or firm_id is null and owner = :owner)
                    and %1$s%2$s
                order by %3$s %4$s, id %4$s limit :limit) a
            order by %3$s %4$s, id %4$s limit :limit
            """.formatted(statuses, narrowed, at, direction);
    }
}
