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
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Ledger;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Notice.State;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.notification.notifying.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The ledger in PostgreSQL. */
final class JdbcLedger implements Ledger {
    private static final Said ENDED =
            Said.by("The service ended between sending and noting the result.", Sentence.ENDED_BEFORE_NOTING);

    private final JdbcClient jdbc;
    private final SeenSubjects subjects;
    private final LetterClaims claims;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.subjects = new SeenSubjects(jdbc);
        this.claims = new LetterClaims(jdbc);
    }

    @Override
    public Map<Subject, Integer> versions(Collection<Subject> asked) {
        return subjects.versions(asked);
    }

    @Override
    public void see(Collection<Seen> newest) {
        subjects.see(newest);
    }

    @Override
    public Map<String, String> firmsOf(Collection<String> passNumbers) {
        return subjects.firmsOf(passNumbers);
    }

    @Override
    public Map<Way, Instant> lastOwed(Set<String> recipients, Instant since) {
        Map<Way, Instant> last = new HashMap<>();
        if (!recipients.isEmpty()) {
            jdbc.sql("""
                            select recipient, channel, kind, max(created_at) as last from notice
                            where recipient = any(:recipients) and created_at > :since
                            group by recipient, channel, kind""")
                    .param("recipients", texts(recipients, Function.identity()))
                    .param("since", time(since))
                    .query(row -> {
                        Way way = new Way(
                                row.getString("recipient"),
                                Channel.valueOf(row.getString("channel")),
                                Notice.Kind.valueOf(row.getString("kind")));
                        last.put(way, row.getTimestamp("last").toInstant());
                    });
        }
        return last;
    }

    @Override
    public void owe(List<Notice> notices) {
        if (!notices.isEmpty()) {
            jdbc.sql(NoticeRow.INSERT).params(NoticeRow.columns(notices)).update();
        }
    }

    @Override
    public List<Notice> claim(Channel channel, Instant now, int most) {
        return claims.claim(channel, now, most);
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
                            uncertain = :uncertain, failure = :failure, failure_saying = cast(:saying as jsonb),
                            changed_at = :now
                        where mail_id = :mail and state = any(:from)""")
                .param("to", outcome.state().name())
                .param("due", time(outcome.dueAt() == null ? NotifyingRule.NEVER : outcome.dueAt()))
                .param("attempts", outcome.attempts(), Types.INTEGER)
                .param("uncertain", outcome.uncertain())
                .param("failure", NoticeRow.text(outcome.failure()))
                .param("saying", NoticeRow.saying(outcome.failure()))
                .param("now", time(now))
                .param("mail", mailId)
                .param("from", texts(from, State::name))
                .update();
    }

    @Override
    public void sendAnew(UUID mailId, UUID newId, Set<State> from, Instant now) {
        jdbc.sql("""
                        update notice set state = 'PENDING', mail_id = :new, due_at = :now, attempts = 0, gateway = null,
                            uncertain = false, failure = null, failure_saying = null, changed_at = :now
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
                            failure = :failure, failure_saying = cast(:saying as jsonb)
                        where state = 'SENDING' and channel = :channel and changed_at < :since
                            and (gateway is not null or not :named)""")
                .param("failure", NoticeRow.text(ENDED))
                .param("saying", NoticeRow.saying(ENDED))
                .param("named", NotifyingRule.isGatewayNamedBefore(channel))
                .param("now", time(now))
                .param("due", time(NotifyingRule.isRepeatable(channel) ? now : NotifyingRule.NEVER))
                .param("channel", channel.name())
                .param("since", time(since))
                .update();
    }

    @Override
    public int takeBackSendingSince(Channel channel, Instant since, Instant now) {
        return jdbc.sql("""
                        update notice set state = 'PENDING', attempts = attempts - 1, changed_at = :now, due_at = :now
                        where state = 'SENDING' and channel = :channel and changed_at < :since and gateway is null""")
                .param("now", time(now))
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

    static <T> SqlArrayValue texts(Collection<T> values, Function<T, @Nullable String> text) {
        return new SqlArrayValue("text", values.stream().map(text).toArray());
    }
}
