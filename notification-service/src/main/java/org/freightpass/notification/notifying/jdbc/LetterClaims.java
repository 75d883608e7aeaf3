package org.freightpass.notification.notifying.jdbc;

import static org.freightpass.notification.notifying.jdbc.NoticeRow.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.notification.notifying.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Takes the letter that is due; one after the other for each channel in the cluster, so a letter is never split in two. */
final class LetterClaims {
    private static final int CLAIMING = 0x4e4f5449;
    private static final List<NotifyingRule.Pair> POINTLESS = NotifyingRule.pointless();

    private static final Said LATER =
            Said.by("A later state of the pass was to be told instead.", Sentence.LATER_STATE_TOLD);

    private final JdbcClient jdbc;

    LetterClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Notice> claim(Channel channel, Instant now, int most) {
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
                            gateway = case when uncertain then gateway end, changed_at = :now, failure = null, failure_saying = null
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
                            failure = :failure, failure_saying = cast(:saying as jsonb)
                        where older.id = any(:taken) and not older.uncertain and exists (
                            select 1 from notice newer
                            join unnest(:olderKinds, :newerKinds) as pair (older, newer) on newer.kind = pair.newer
                            where pair.older = older.kind and newer.pass_number = older.pass_number
                                and newer.recipient = older.recipient and newer.channel = older.channel
                                and newer.version > older.version)
                        returning older.id""")
                .param("failure", NoticeRow.text(LATER))
                .param("saying", NoticeRow.saying(LATER))
                .param(
                        "taken",
                        new SqlArrayValue("uuid", taken.stream().map(Notice::id).toArray()))
                .param(
                        "olderKinds",
                        JdbcLedger.texts(POINTLESS, pair -> pair.older().name()))
                .param(
                        "newerKinds",
                        JdbcLedger.texts(POINTLESS, pair -> pair.newer().name()))
                .param("never", time(NotifyingRule.NEVER))
                .param("now", time(now))
                .query(UUID.class)
                .list();
        return taken.stream().filter(notice -> !gone.contains(notice.id())).toList();
    }
}
