package org.freightpass.notification.notifying.jdbc;

import static org.freightpass.notification.notifying.jdbc.NoticeRow.time;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.notification.notifying.Happening;
import org.freightpass.notification.notifying.Ledger;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The ledger in PostgreSQL. Claims are made one after the other in the cluster, so a letter is never split in two. */
final class JdbcLedger implements Ledger {
    private static final long CLAIMING = 0x4e4f54494345L;
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    JdbcLedger(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Map<Subject, Integer> versions(Collection<Subject> subjects) {
        Map<Subject, Integer> versions = new HashMap<>();
        jdbc.sql("""
                        select s.kind, s.id, s.version from subject_seen s
                            join unnest(:kinds, :ids) as asked (kind, id) on s.kind = asked.kind and s.id = asked.id""")
                .param("kinds", texts(subjects, subject -> subject.what().name()))
                .param("ids", texts(subjects, Subject::id))
                .query((row, index) -> versions.put(
                        new Subject(Happening.Subject.valueOf(row.getString("kind")), row.getString("id")),
                        row.getInt("version")))
                .list();
        return versions;
    }

    @Override
    public void see(Collection<Seen> newest) {
        jdbc.sql("""
                        insert into subject_seen (kind, id, version, firm_id)
                        select kind, id, version, firm_id
                        from unnest(:kinds, :ids, :versions, :firms) as seen (kind, id, version, firm_id)
                        order by kind, id
                        on conflict (kind, id) do update set version = excluded.version, firm_id = excluded.firm_id
                        where subject_seen.version <= excluded.version""")
                .param("kinds", texts(newest, seen -> seen.subject().what().name()))
                .param("ids", texts(newest, seen -> seen.subject().id()))
                .param(
                        "versions",
                        new SqlArrayValue(
                                "integer", newest.stream().map(Seen::version).toArray()))
                .param("firms", texts(newest, Seen::firmId))
                .update();
    }

    @Override
    public void owe(List<Notice> notices) {
        if (!notices.isEmpty()) {
            batches.batchUpdate(NoticeRow.INSERT, notices, ROWS_AT_ONCE, NoticeRow::set);
        }
    }

    @Override
    public List<Notice> claim(Instant now, int most) {
        jdbc.sql("select pg_advisory_xact_lock(:claiming) is null")
                .param("claiming", CLAIMING)
                .query(Boolean.class)
                .single();
        Optional<Notice> due =
                jdbc.sql("""
                        select * from notice where state = 'PENDING' and due_at <= :now
                        order by due_at, created_at limit 1 for update skip locked""").param("now", time(now)).query(NoticeRow::read).optional();
        return due.map(first -> take(first, now, most)).orElseGet(List::of);
    }

    /** Materialized: as a mere subquery, some plans ask it once for each row, and would take them all. */
    private List<Notice> take(Notice first, Instant now, int most) {
        UUID mailId = first.mailId() == null ? first.id() : first.mailId();
        return jdbc.sql("""
                        with next as materialized (
                            select id from notice
                            where state = 'PENDING' and (mail_id = :mail
                                or :fresh and mail_id is null and recipient = :recipient and kind = :kind)
                            order by due_at, created_at limit :most for update skip locked)
                        update notice set state = 'SENDING', attempts = attempts + 1, mail_id = :mail,
                            changed_at = :now, failure = null
                        where id in (select id from next)
                        returning *""")
                .param("mail", mailId)
                .param("fresh", first.mailId() == null)
                .param("recipient", first.recipient())
                .param("kind", first.kind().name())
                .param("most", most)
                .param("now", time(now))
                .query(NoticeRow::read)
                .list();
    }

    @Override
    public void note(UUID mailId, State from, State to, @Nullable String failure, Instant now) {
        jdbc.sql("""
                        update notice set state = :to, failure = :failure, changed_at = :now
                        where mail_id = :mail and state = :from""")
                .param("to", to.name())
                .param("failure", failure)
                .param("now", time(now))
                .param("mail", mailId)
                .param("from", from.name())
                .update();
    }

    @Override
    public void putBack(UUID mailId, int attempts, Instant dueAt, @Nullable String failure, Instant now) {
        jdbc.sql("""
                        update notice set state = 'PENDING', attempts = :attempts, due_at = :due, failure = :failure,
                            changed_at = :now
                        where mail_id = :mail and state <> 'PENDING'""")
                .param("attempts", attempts)
                .param("due", time(dueAt))
                .param("failure", failure)
                .param("now", time(now))
                .param("mail", mailId)
                .update();
    }

    @Override
    public int giveUpSendingSince(Instant since, Instant now) {
        return jdbc.sql("""
                        update notice set state = 'UNKNOWN', changed_at = :now,
                            failure = 'The service ended between sending and noting the result.'
                        where state = 'SENDING' and changed_at < :since""").param("now", time(now)).param("since", time(since)).update();
    }

    @Override
    public Optional<Notice> lock(UUID id) {
        return jdbc.sql("select * from notice where id = :id for update")
                .param("id", id)
                .query(NoticeRow::read)
                .optional();
    }

    @Override
    public List<Notice> page(Filter filter) {
        return jdbc.sql("""
                        select * from notice
                        where (:all or recipient = any(:firms))
                            and (cast(:pass as text) is null or pass_number = :pass)
                            and (cast(:state as text) is null or state = :state)
                            and (cast(:before as timestamptz) is null
                                or (created_at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
                        order by created_at desc, id desc limit :limit""")
                .param("all", filter.firms() == null)
                .param("firms", texts(filter.firms() == null ? List.of() : filter.firms(), Function.identity()))
                .param("pass", filter.passNumber())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("before", time(filter.before()))
                .param("beforeId", filter.beforeId())
                .param("limit", filter.limit())
                .query(NoticeRow::read)
                .list();
    }

    private static <T> SqlArrayValue texts(Collection<T> values, Function<T, @Nullable String> text) {
        return new SqlArrayValue("text", values.stream().map(text).toArray());
    }
}
