package org.freightpass.notification.hotline.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.freightpass.notification.Sayings;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.Cases.JoinedAlert;
import org.freightpass.notification.hotline.Matter;
import org.freightpass.notification.hotline.Matter.AlertMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The alerts that joined a case: each once, however often it is told. Stateless. */
final class CaseAlerts {

    private final JdbcClient jdbc;

    CaseAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void join(CaseNumber number, List<AlertMatter> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into hotline_case_alert (alert_id, case_number, raised_at, text, saying, plate,
                            pass_number)
                        select id, :number, cast(raised as timestamptz), words, cast(nullif(said, '') as jsonb),
                            nullif(plate, ''), nullif(pass, '')
                        from unnest(:ids, :raised, :words, :said, :plates, :passes)
                            as alert (id, raised, words, said, plate, pass)
                        on conflict (alert_id) do nothing""")
                .param("number", number.value())
                .param("ids", texts(alerts, AlertMatter::alertId))
                .param(
                        "raised",
                        texts(alerts, alert -> alert.matter().occurredAt().toString()))
                .param("words", texts(alerts, alert -> alert.matter().text()))
                .param("said", texts(alerts, alert -> said(alert.matter())))
                .param("plates", texts(alerts, alert -> written(alert.matter().plate())))
                .param("passes", texts(alerts, alert -> written(alert.matter().passNumber())))
                .update();
    }

    List<JoinedAlert> of(CaseNumber number, @Nullable String after, int limit) {
        return jdbc.sql("""
                        select alert_id, raised_at, text, saying, plate, pass_number from hotline_case_alert
                        where case_number = :number and alert_id > :after order by alert_id limit :limit""")
                .param("number", number.value())
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query((row, index) -> new JoinedAlert(
                        row.getString("alert_id"),
                        CaseRow.instant(row, "raised_at"),
                        row.getString("text"),
                        Sayings.read(row.getString("saying")),
                        row.getString("plate"),
                        row.getString("pass_number")))
                .list();
    }

    Set<String> known(Collection<String> alertIds) {
        return jdbc.sql("select alert_id from hotline_case_alert where alert_id = any(:ids)")
                .param("ids", texts(alertIds, Function.identity()))
                .query(String.class)
                .set();
    }

    private static String said(Matter matter) {
        String written = Sayings.write(matter.saying());
        return written == null ? "" : written;
    }

    /** Nothing for what the alert does not say. */
    private static String written(@Nullable Record value) {
        return value == null ? "" : value.toString();
    }

    static <T> SqlArrayValue texts(Collection<T> values, Function<T, String> text) {
        return new SqlArrayValue("text", values.stream().map(text).toArray());
    }
}
