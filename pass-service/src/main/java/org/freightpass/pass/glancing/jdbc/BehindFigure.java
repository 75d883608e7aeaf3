package org.freightpass.pass.glancing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.glancing.Entry;
import org.freightpass.pass.glancing.Figure;

/** What a figure counts, as the same conditions that count it. */
final class BehindFigure {
    private static final String PASSES = """
            select application_id, number as pass, plate, goods, origin, destination, state as status,
                issued_at as at, null::bigint as taken
            from (select *, issuer_department as department, issuer_division as division from pass) p
            where issued_at >= :start and issued_at < :end
            """;

    private static final String APPLICATIONS = """
            select id as application_id, pass_number as pass, plate, goods, origin, destination, status,
            """;
    private static final String DECIDED = APPLICATIONS + """
                changed_at as at, extract(epoch from changed_at - submitted_at)::bigint as taken
            from application where changed_at >= :start and changed_at < :end and amends is null
            """;

    private BehindFigure() {}

    static String of(Figure figure) {
        return switch (figure) {
            case PASSES -> PASSES;
            case SUBMITTED -> APPLICATIONS + """
                    submitted_at as at, null::bigint as taken
                    from application where submitted_at >= :start and submitted_at < :end
                    """;
            case AUTOMATIC -> DECIDED + " and status = 'APPROVED' and changed_at = submitted_at";
            case REVIEWED ->
                DECIDED + " and status in ('APPROVED', 'RETURNED', 'REJECTED') and changed_at > submitted_at";
            case RETURNED -> DECIDED + " and status = 'RETURNED' and changed_at > submitted_at";
            case REJECTED -> DECIDED + " and status = 'REJECTED' and changed_at > submitted_at";
            case LATE -> DECIDED + """
                     and status in ('APPROVED', 'RETURNED', 'REJECTED') and changed_at > submitted_at
                     and changed_at > due_at
                    """;
        };
    }

    static String order(Figure figure) {
        return switch (figure) {
            case REVIEWED, RETURNED, REJECTED, LATE -> " order by taken desc, application_id limit :limit";
            case SUBMITTED, AUTOMATIC, PASSES -> " order by at desc, application_id limit :limit";
        };
    }

    static Entry entry(ResultSet row) throws SQLException {
        var seconds = row.getObject("taken", Long.class);
        return new Entry(
                row.getObject("application_id", UUID.class),
                row.getString("pass"),
                row.getString("plate"),
                GoodsCategory.valueOf(row.getString("goods")),
                new DivisionCode(row.getString("origin")),
                new DivisionCode(row.getString("destination")),
                row.getString("status"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
