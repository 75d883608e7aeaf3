package org.freightpass.notification.notifying.jdbc;

import static org.freightpass.notification.notifying.jdbc.NoticeRow.time;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.freightpass.notification.notifying.Happening;
import org.freightpass.notification.notifying.Ledger;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.notification.notifying.NotifyingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The ledger in PostgreSQL. Claims of a channel are made one after the other in the cluster, so a letter is never split in two. */
final class JdbcLedger implements Ledger {
    private static final int CLAIMING = 0x4e4f5449;
    private static final int ROWS_AT_ONCE = 1_000;

    private static final List<NotifyingRule.Pair> POINTLESS = NotifyingRule.pointless();

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
    public Map<String, String> firmsOf(Collection<String> passNumbers) {
        Map<String, String> firms = new HashMap<>();
        jdbc.sql("""
                        select id, firm_id from subject_seen
                        where kind = 'PASS' and id = any(:numbers) and firm_id is not null""")
                .param("numbers", texts(passNumbers, Function.identity()))
                .query((row, index) -> firms.put(row.getString("id"), row.getString("firm_id")))
                .list();
        return firms;
    }

    @Override
    public void owe(List<Notice> notices) {
        if (!notices.isEmpty()) {
            batches.batchUpdate(NoticeRow.INSERT, notices, ROWS_AT_ONCE, NoticeRow::set);
        }
    }

    @Override
    public List<Notice> claim(Channel channel, Instant now, int most) {
        jdbc.sql("select pg_advisory_xact_lock(:claiming, hashtext(:channel)) is null")
                .param("claiming", CLAIMING)
                .param("channel", channel.name())
                .query(Boolean.class)
                .single();
        while (true) {
            Optional<Notice> due = jdbc.sql("""
                            select * from notice
                            where state in ('PENDING', 'UNKNOWN') and channel = :channel and due_at <= :now
                            order by due_at, created_at limit 1 for update skip locked""")
                    .param("channel", channel.name())
                    .param("now", time(now))
                    .query(NoticeRow::read)
                    .optional();
            if (due.isEmpty()) {
                return List.of();
            }
            List<Notice> letter = withoutPointless(take(due.get(), now, most), now);
            if (!letter.isEmpty()) {
                return letter;
            }
        }
    }

    /** Materialized: as a mere subquery, some plans ask it once for each row, and would take them all. */
    private List<Notice> take(Notice first, Instant now, int most) {
        UUID mailId = first.mailId() == null ? first.id() : first.mailId();
        return jdbc.sql("""
                        with next as materialized (
                            select id from notice
                            where state in ('PENDING', 'UNKNOWN') and mail_id = :mail
                                or :fresh and state = 'PENDING' and mail_id is null
                                    and recipient = :recipient and channel = :channel and kind = :kind
                            order by due_at, created_at limit :most for update skip locked)
                        update notice set state = 'SENDING', attempts = attempts + 1, mail_id = :mail,
                            changed_at = :now, failure = null
                        where id in (select id from next)
                        returning *""")
                .param("mail", mailId)
                .param("fresh", first.mailId() == null)
                .param("recipient", first.recipient())
                .param("channel", first.channel().name())
                .param("kind", first.kind().name())
                .param("most", most)
                .param("now", time(now))
                .query(NoticeRow::read)
                .list();
    }

    /** What may have been sent is not pointless: it is repeated until that is known. */
    private List<Notice> withoutPointless(List<Notice> taken, Instant now) {
        List<UUID> gone = jdbc.sql("""
                        update notice older set state = 'SUPERSEDED', due_at = :never, changed_at = :now,
                            failure = 'A later state of the pass was to be told instead.'
                        where older.id = any(:taken) and not older.uncertain and exists (
                            select 1 from notice newer
                            join unnest(:olderKinds, :newerKinds) as pair (older, newer) on newer.kind = pair.newer
                            where pair.older = older.kind and newer.pass_number = older.pass_number
                                and newer.recipient = older.recipient and newer.channel = older.channel
                                and newer.version > older.version)
                        returning older.id""")
                .param(
                        "taken",
                        new SqlArrayValue("uuid", taken.stream().map(Notice::id).toArray()))
                .param("olderKinds", texts(POINTLESS, pair -> pair.older().name()))
                .param("newerKinds", texts(POINTLESS, pair -> pair.newer().name()))
                .param("never", time(NotifyingRule.NEVER))
                .param("now", time(now))
                .query(UUID.class)
                .list();
        return taken.stream().filter(notice -> !gone.contains(notice.id())).toList();
    }

    @Override
    public void through(UUID mailId, String gateway) {
        jdbc.sql("update notice set gateway = :gateway where mail_id = :mail and state = 'SENDING'")
                .param("gateway", gateway)
                .param("mail", mailId)
                .update();
    }

    @Override
    public int note(UUID mailId, Set<State> from, Outcome outcome, Instant now) {
        return jdbc.sql("""
                        update notice set state = :to, due_at = :due, attempts = coalesce(:attempts, attempts),
                            uncertain = :uncertain, failure = :failure, changed_at = :now
                        where mail_id = :mail and state = any(:from)""")
                .param("to", outcome.state().name())
                .param("due", time(outcome.dueAt() == null ? NotifyingRule.NEVER : outcome.dueAt()))
                .param("attempts", outcome.attempts(), Types.INTEGER)
                .param("uncertain", outcome.uncertain())
                .param("failure", outcome.failure())
                .param("now", time(now))
                .param("mail", mailId)
                .param("from", texts(from, State::name))
                .update();
    }

    @Override
    public void sendAnew(UUID mailId, UUID newId, Set<State> from, Instant now) {
        jdbc.sql("""
                        update notice set state = 'PENDING', mail_id = :new, due_at = :now, attempts = 0, gateway = null,
                            uncertain = false, failure = null, changed_at = :now
                        where mail_id = :mail and state = any(:from)""")
                .param("new", newId)
                .param("now", time(now))
                .param("mail", mailId)
                .param("from", texts(from, State::name))
                .update();
    }

    @Override
    public void read(UUID id, Instant now) {
        jdbc.sql("update notice set state = 'DELIVERED', changed_at = :now where id = :id")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    @Override
    public int giveUpSendingSince(Channel channel, Instant since, Instant now) {
        return jdbc.sql("""
                        update notice set state = 'UNKNOWN', changed_at = :now, uncertain = true, due_at = :due,
                            failure = 'The service ended between sending and noting the result.'
                        where state = 'SENDING' and channel = :channel and changed_at < :since""")
                .param("now", time(now))
                .param("due", time(NotifyingRule.isRepeatable(channel) ? now : NotifyingRule.NEVER))
                .param("channel", channel.name())
                .param("since", time(since))
                .update();
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
                            and (cast(:channel as text) is null or channel = :channel)
                            and (cast(:before as timestamptz) is null
                                or (created_at, id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
                        order by created_at desc, id desc limit :limit""")
                .param("all", filter.firms() == null)
                .param("firms", texts(filter.firms() == null ? List.of() : filter.firms(), Function.identity()))
                .param("pass", filter.passNumber())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name())
                .param("before", time(filter.before()))
                .param("beforeId", filter.beforeId())
                .param("limit", filter.limit())
                .query(NoticeRow::read)
                .list();
    }

    @Override
    public Map<Channel, Map<State, Integer>> open() {
        Map<Channel, Map<State, Integer>> counts = new EnumMap<>(Channel.class);
        jdbc.sql("""
                        select channel, state, count(*) as notices from notice
                        where state in ('PENDING', 'SENDING', 'UNKNOWN', 'FAILED') group by channel, state""")
                .query((row, index) -> counts.computeIfAbsent(
                                Channel.valueOf(row.getString("channel")), channel -> new EnumMap<>(State.class))
                        .put(State.valueOf(row.getString("state")), row.getInt("notices")))
                .list();
        return counts;
    }

    private static <T> SqlArrayValue texts(Collection<T> values, Function<T, @Nullable String> text) {
        return new SqlArrayValue("text", values.stream().map(text).toArray());
    }
}
