package org.freightpass.notification.hotline.jdbc;

import static org.freightpass.notification.hotline.jdbc.CaseRow.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.freightpass.contracts.PassNumber;
import org.freightpass.notification.Sayings;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.Cases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.Matter.AlertMatter;
import org.freightpass.notification.hotline.Person;
import org.freightpass.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases in PostgreSQL. Opening is serialised by the day's row, so lines are shared out one case after the other; what
 * makes a join key live takes an advisory lock on it first, so that the unique index is never run into.
 */
final class JdbcCases implements Cases {
    private static final String LIVE = "status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING')";

    private final JdbcClient jdbc;
    private final CaseRow rows;
    private final CaseAlerts alerts;
    private final CaseFirms firms;

    JdbcCases(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.rows = new CaseRow(seal);
        this.alerts = new CaseAlerts(jdbc);
        this.firms = new CaseFirms(jdbc);
    }

    @Override
    public CaseNumber nextNumber(LocalDate day) {
        int serial = jdbc.sql("""
                        insert into hotline_day (day, last) values (:day, 1)
                        on conflict (day) do update set last = hotline_day.last + 1
                        returning last""").param("day", day).query(Integer.class).single();
        return new CaseNumber(day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + "%04d".formatted(serial));
    }

    @Override
    public boolean open(HotlineCase opened, List<AlertMatter> alerts) {
        lockKey(opened);
        int inserted = jdbc.sql("""
                        insert into hotline_case (number, line, home_line, kind, status, level, agent, assigned_to,
                            outcome, ended_at, opened_at, opened_by, acknowledge_by, alerts, join_key, occurred_at,
                            county, checkpoint, road, plate, pass_number, firm_id, text, saying, caller_name, caller_telephone,
                            assigned_party, source, reference, appeal_way, party_name, persons, tier)
                        values (:number, :line, :home_line, :kind, :status, :level, :agent, :assigned_to,
                            :outcome, :ended_at, :opened_at, :opened_by, :acknowledge_by, :alerts, :join_key,
                            :occurred_at, :county, :checkpoint, :road, :plate, :pass_number, :firm_id, :text, cast(:saying as jsonb),
                            :caller_name, :caller_telephone,
                            :assigned_party, :source, :reference, :appeal_way, :party_name, :persons, :tier)
                        on conflict (join_key) where status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING') do nothing""").params(rows.all(opened)).update();
        if (inserted == 1) {
            join(opened.number(), alerts);
        }
        return inserted == 1;
    }

    @Override
    public Optional<HotlineCase> find(CaseNumber number) {
        return jdbc.sql("select * from hotline_case where number = :number")
                .param("number", number.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<HotlineCase> lock(CaseNumber number) {
        return jdbc.sql("select * from hotline_case where number = :number for update")
                .param("number", number.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<CaseNumber> byReference(String openedBy, String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1)) is null")
                .param("key", openedBy + " " + reference)
                .query(Boolean.class)
                .single();
        return jdbc.sql("select number from hotline_case where opened_by = :by and reference = :reference")
                .param("by", openedBy)
                .param("reference", reference)
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .optional();
    }

    @Override
    public Map<String, CaseNumber> liveByKey(Collection<String> joinKeys) {
        Map<String, CaseNumber> live = new HashMap<>();
        jdbc.sql("select join_key, number from hotline_case where join_key = any(:keys) and " + LIVE)
                .param("keys", CaseAlerts.texts(joinKeys, Function.identity()))
                .query((row, index) -> live.put(row.getString("join_key"), new CaseNumber(row.getString("number"))))
                .list();
        return live;
    }

    @Override
    public boolean save(HotlineCase changed) {
        if (changed.state().live()) {
            lockKey(changed);
        }
        return jdbc.sql("""
                        update hotline_case set line = :line, status = :status, level = :level, agent = :agent,
                            assigned_to = :assigned_to,
                            assigned_party = :assigned_party, outcome = :outcome, ended_at = :ended_at,
                            acknowledge_by = :acknowledge_by, alerts = :alerts
                        where number = :number
                            and (:status not in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING') or not exists (
                                select 1 from hotline_case other
                                where other.join_key = cast(:join_key as text) and other.number <> :number
                                    and other.status in ('OPEN', 'ACKNOWLEDGED', 'ASSIGNED', 'WAITING')))""").params(CaseRow.changing(changed)).update() == 1;
    }

    @Override
    public void join(CaseNumber number, List<AlertMatter> alerts) {
        this.alerts.join(number, alerts);
    }

    @Override
    public void log(CaseNumber number, List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            jdbc.sql("""
                            insert into hotline_case_log (case_number, at, by, action, text, saying)
                            values (:number, :at, :by, :action, :text, cast(:saying as jsonb))""")
                    .param("number", number.value())
                    .param("at", time(entry.at()))
                    .param("by", entry.by())
                    .param("action", entry.action().name())
                    .param("text", entry.text())
                    .param("saying", Sayings.write(entry.saying()))
                    .update();
        }
    }

    @Override
    public List<LogEntry> logOf(CaseNumber number) {
        return jdbc.sql(
                        "select at, by, action, text, saying from hotline_case_log where case_number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> new LogEntry(
                        CaseRow.instant(row, "at"),
                        row.getString("by"),
                        HotlineCase.Action.valueOf(row.getString("action")),
                        row.getString("text"),
                        Sayings.read(row.getString("saying"))))
                .list();
    }

    @Override
    public List<JoinedAlert> alertsOf(CaseNumber number, @Nullable String after, int limit) {
        return alerts.of(number, after, limit);
    }

    @Override
    public Set<String> knownAlerts(Collection<String> alertIds) {
        return alerts.known(alertIds);
    }

    @Override
    public List<HotlineCase> page(Person person, Filter filter) {
        return jdbc.sql("""
                        select * from hotline_case
                        where (cast(:line as integer) is null or line = :line)
                            and (cast(:status as text) is null or status = :status)
                            and (cast(:after as text) is null or number < :after)
                            and (:all
                                or :agent and (line = any(:lines) or home_line = any(:lines)
                                    or opened_by = :username or agent = :username
                                    or assigned_party = 'AGENT' and assigned_to = :username)
                                or :firm and (firm_id = any(:firms) or opened_by = :username))
                        order by number desc limit :limit""")
                .params(Visibility.of(person))
                .param("line", filter.line() == null ? null : filter.line().value())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("after", filter.after() == null ? null : filter.after().value())
                .param("limit", filter.limit())
                .query(rows)
                .list();
    }

    @Override
    public List<CaseNumber> resolvedBefore(Instant instant, int limit) {
        return jdbc.sql("""
                        select number from hotline_case where status = 'RESOLVED' and ended_at < :instant
                        order by ended_at limit :limit""")
                .param("instant", time(instant))
                .param("limit", limit)
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    @Override
    public Set<String> firmsOf(String username) {
        return firms.of(username);
    }

    @Override
    public Map<PassNumber, String> ownersOf(Collection<PassNumber> passes) {
        return firms.owners(passes);
    }

    private void lockKey(HotlineCase holder) {
        if (holder.joinKey() != null) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0)) is null")
                    .param("key", holder.joinKey())
                    .query(Boolean.class)
                    .single();
        }
    }
}
