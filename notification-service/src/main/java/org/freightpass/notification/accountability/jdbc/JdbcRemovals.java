package org.freightpass.notification.accountability.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.notification.Sayings;
import org.freightpass.notification.accountability.Removal;
import org.freightpass.notification.accountability.Removal.Step;
import org.freightpass.notification.accountability.Removals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters in PostgreSQL; an advisory lock on the key keeps two from beginning at once. */
@Component
final class JdbcRemovals implements Removals {
    private final JdbcClient jdbc;

    JdbcRemovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Removal> lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 3)) is null")
                .param("key", key)
                .query(Boolean.class)
                .single();
        return jdbc.sql("select * from removal where key = :key order by serial desc limit 1 for update")
                .param("key", key)
                .query((row, index) -> RemovalRow.read(row))
                .optional();
    }

    @Override
    public Optional<Removal> lock(UUID id) {
        return find(id).flatMap(found -> lock(found.key()))
                .filter(found -> found.id().equals(id));
    }

    @Override
    public Optional<Removal> find(UUID id) {
        return jdbc.sql("select * from removal where id = :id")
                .param("id", id)
                .query((row, index) -> RemovalRow.read(row))
                .optional();
    }

    @Override
    public void save(Removal matter) {
        jdbc.sql("""
                        insert into removal (id, key, checkpoint, county, road, name, stage, reports, version, unit,
                            deadline, removed_at, overdue_since, concluded_at, opened_at)
                        values (:id, :key, :checkpoint, :county, :road, :name, :stage, :reports, :version, :unit,
                            :deadline, :removed_at, :overdue_since, :concluded_at, :opened_at)
                        on conflict (id) do update set road = excluded.road, name = excluded.name, stage = excluded.stage,
                            reports = excluded.reports, version = excluded.version, unit = excluded.unit,
                            deadline = excluded.deadline, removed_at = excluded.removed_at,
                            overdue_since = excluded.overdue_since, concluded_at = excluded.concluded_at""").params(RemovalRow.of(matter)).update();
    }

    @Override
    public void add(UUID id, Step step) {
        jdbc.sql("""
                        insert into removal_step (removal, at, by, what, text, saying, unit, deadline)
                        values (:id, :at, :by, :what, :text, cast(:saying as jsonb), :unit, :deadline)""")
                .param("id", id)
                .param("at", time(step.at()))
                .param("by", step.by())
                .param("what", step.what().name())
                .param("text", step.text())
                .param("saying", Sayings.write(step.saying()))
                .param("unit", step.unit())
                .param("deadline", time(step.deadline()))
                .update();
    }

    @Override
    public List<Step> chainOf(UUID id) {
        return jdbc.sql("select * from removal_step where removal = :id order by id")
                .param("id", id)
                .query((row, index) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        Step.What.valueOf(row.getString("what")),
                        row.getString("text"),
                        Sayings.read(row.getString("saying")),
                        row.getString("unit"),
                        RemovalRow.instant(row, "deadline")))
                .list();
    }

    @Override
    public void addReport(UUID id, UUID report, Instant at) {
        jdbc.sql("""
                        insert into removal_report (removal, report, at) values (:id, :report, :at)
                        on conflict (removal, report) do nothing""")
                .param("id", id)
                .param("report", report)
                .param("at", time(at))
                .update();
    }

    @Override
    public List<UUID> reportsOf(UUID id, int limit) {
        return jdbc.sql("""
                        select report from removal_report where removal = :id order by at desc, report limit :limit""")
                .param("id", id)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Removal> page(Filter filter) {
        return jdbc.sql("""
                        select * from removal
                        where (cast(:stage as text) is null or stage = :stage)
                            and (cast(:county as text) is null or county = :county)
                            and (cast(:overdue as boolean) is null or (overdue_since is not null) = :overdue)
                            and (cast(:before as timestamptz) is null or (opened_at, id) < (:before, :id))
                        order by opened_at desc, id desc limit :limit""")
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("county", filter.county())
                .param("overdue", filter.overdue())
                .param("before", time(filter.openedBefore()))
                .param("id", filter.idBefore())
                .param("limit", filter.limit())
                .query((row, index) -> RemovalRow.read(row))
                .list();
    }

    @Override
    public List<UUID> pastDeadline(Instant now, int limit) {
        return jdbc.sql("""
                        select id from removal where stage = 'ORDERED' and overdue_since is null and deadline < :now
                        order by deadline limit :limit""")
                .param("now", time(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
