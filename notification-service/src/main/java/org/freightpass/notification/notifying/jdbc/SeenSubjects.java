package org.freightpass.notification.notifying.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.freightpass.notification.notifying.Happening;
import org.freightpass.notification.notifying.Ledger.Seen;
import org.freightpass.notification.notifying.Ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The passes and applications that were heard of, each with its newest version and its firm. */
final class SeenSubjects {
    private final JdbcClient jdbc;

    SeenSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Subject, Integer> versions(Collection<Subject> subjects) {
        Map<Subject, Integer> versions = new HashMap<>();
        jdbc.sql("""
                        select s.kind, s.id, s.version from subject_seen s
                            join unnest(:kinds, :ids) as asked (kind, id) on s.kind = asked.kind and s.id = asked.id""")
                .param(
                        "kinds",
                        JdbcLedger.texts(subjects, subject -> subject.what().name()))
                .param("ids", JdbcLedger.texts(subjects, Subject::id))
                .query((row, index) -> versions.put(
                        new Subject(Happening.Subject.valueOf(row.getString("kind")), row.getString("id")),
                        row.getInt("version")))
                .list();
        return versions;
    }

    void see(Collection<Seen> newest) {
        jdbc.sql("""
                        insert into subject_seen (kind, id, version, firm_id)
                        select kind, id, version, firm_id
                        from unnest(:kinds, :ids, :versions, :firms) as seen (kind, id, version, firm_id)
                        order by kind, id
                        on conflict (kind, id) do update set version = excluded.version, firm_id = excluded.firm_id
                        where subject_seen.version <= excluded.version""")
                .param(
                        "kinds",
                        JdbcLedger.texts(newest, seen -> seen.subject().what().name()))
                .param("ids", JdbcLedger.texts(newest, seen -> seen.subject().id()))
                .param(
                        "versions",
                        new SqlArrayValue(
                                "integer", newest.stream().map(Seen::version).toArray()))
                .param("firms", JdbcLedger.texts(newest, Seen::firmId))
                .update();
    }

    Map<String, String> firmsOf(Collection<String> passNumbers) {
        Map<String, String> firms = new HashMap<>();
        jdbc.sql("""
                        select id, firm_id from subject_seen
                        where kind = 'PASS' and id = any(:numbers) and firm_id is not null""")
                .param("numbers", JdbcLedger.texts(passNumbers, Function.identity()))
                .query((row, index) -> firms.put(row.getString("id"), row.getString("firm_id")))
                .list();
        return firms;
    }
}
