package org.freightpass.pass.reviewing.jdbc;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.DriverMarks;
import org.freightpass.pass.enterprises.Firms;
import org.freightpass.pass.protecting.Fingerprints;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.DeskQueue.Asked;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The statements of the review desk: a condition only where something is asked, so that each statement has the plan that
 * fits it; values only as parameters. The divisions that a desk covers are a range of codes. What is open is asked for
 * one division after another, each in the order of the index {@code application_at_desk}.
 */
final class DeskQuery {
    private static final String OPEN = "status in ('SUBMITTED', 'IN_REVIEW') and department = :department";

    /** Each division of the desk in which something is open, from one to the next by the index. */
    private static final String PLACES = """
            with recursive place (division) as (
                (select division from application where %1$s and division between :low and :high
                    order by division limit 1)
                union all
                select (select division from application where %1$s and division > place.division
                    and division <= :high order by division limit 1)
                from place where place.division is not null)
            """.formatted(OPEN);

    /** Not division by division: all that is open is counted, and a bitmap of it is read quickest. */
    static final String COUNTS = """
            select count(*) as waiting, count(*) filter (where claimed_by = :me) as mine,
                count(*) filter (where claimed_by is null) as unclaimed,
                count(*) filter (where due_at <= :soon) as soon
            from application
            where %s and division between :low and :high
            """.formatted(OPEN);

    static final String REFUSED = """
            select * from (
                (select * from application where status = 'REJECTED' and plate = :plate and id <> :id
                    order by changed_at desc limit :limit)
                union
                (select * from application where status = 'REJECTED' and firm_id = :firm and id <> :id
                    order by changed_at desc limit :limit)) as refused
            order by changed_at desc limit :limit
            """;

    private static final String SEEN =
            "status <> 'DRAFT' and department = :department and division between :low and :high";

    private static final int MOST_FIRMS = 200;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Fingerprints fingerprints;
    private final Firms firms;

    DeskQuery(Fingerprints fingerprints, Firms firms) {
        this.fingerprints = fingerprints;
        this.firms = firms;
    }

    /** One part of the queue: with seasons the goods that have priority, or those that have none. */
    static String page(Asked asked, @Nullable Place after, boolean seasons, boolean priority) {
        return PLACES + """
                select whole.* from (
                    select next.due_at, next.id from place cross join lateral (
                        select due_at, id from application where %s and division = place.division%s
                        order by due_at, id limit :limit) as next
                    where place.division is not null
                    order by next.due_at, next.id limit :limit) as page
                cross join lateral (select * from application where id = page.id offset 0) as whole
                order by page.due_at, page.id
                """.formatted(OPEN, conditions(asked, after, seasons, priority));
    }

    /** Whether most of what is open fits, so that a page is full soon when read in order; few are found by a bitmap. */
    static boolean fitsMuch(Asked asked) {
        return switch (asked.lens()) {
            case ALL, UNCLAIMED, SOON -> asked.goods() == null && asked.bulk() == null;
            case MINE, UPLOADS -> false;
        };
    }

    private static String conditions(Asked asked, @Nullable Place after, boolean seasons, boolean priority) {
        var sql = new StringBuilder();
        sql.append(
                switch (asked.lens()) {
                    case ALL -> "";
                    case MINE -> " and claimed_by = :me";
                    case UNCLAIMED -> " and claimed_by is null";
                    // Said of both, so that it is a range within the division and nothing of another index.
                    case SOON -> " and (division, due_at) <= (place.division, :soon)";
                    case UPLOADS -> " and bulk_id is not null";
                });
        if (asked.goods() != null) {
            sql.append(" and goods = :goods");
        }
        if (asked.bulk() != null) {
            sql.append(" and bulk_id = :bulk");
        }
        if (seasons) {
            sql.append(priority ? " and goods = any(:first)" : " and goods <> all(:first)");
        }
        if (after != null) {
            sql.append(" and (due_at, id) > (:afterDue, :afterId)");
        }
        return sql.toString();
    }

    static MapSqlParameterSource parameters(Asked asked, Set<GoodsCategory> first, @Nullable Place after, int limit) {
        return of(asked.desk())
                .addValue("me", asked.subject())
                .addValue("soon", CaseRows.time(asked.soon()))
                .addValue("goods", asked.goods() == null ? null : asked.goods().name())
                .addValue("bulk", asked.bulk())
                .addValue("first", first.stream().map(Enum::name).toArray(String[]::new))
                .addValue("afterDue", after == null ? null : CaseRows.time(after.due()))
                .addValue("afterId", after == null ? null : after.id())
                .addValue("limit", limit);
    }

    static String search(Sought sought) {
        var what =
                switch (sought) {
                    case Sought.OfApplication a -> "id between :from and :to";
                    case Sought.OfPass p -> "pass_number = :text";
                    case Sought.OfPlate p -> "plate = :text";
                    case Sought.OfDriver d -> "driver_marks @> cast(:marks as text[])";
                    case Sought.OfDay d -> "submitted_at >= :start and submitted_at < :end";
                    case Sought.OfFirm f -> "firm_id = any(:firms)";
                };
        return sought instanceof Sought.OfDay || sought instanceof Sought.OfFirm ? inOrder(what) : found(what);
    }

    /** Many fit: read from the newest on. */
    private static String inOrder(String what) {
        return """
                select * from application where submitted_at is not null and %s and %s
                order by submitted_at desc limit :limit
                """.formatted(what, SEEN);
    }

    /** Few fit: found first, then asked whose they are, or PostgreSQL may walk all that the department has. */
    private static String found(String what) {
        return """
                select * from (select * from application where submitted_at is not null and %s offset 0) as found
                where %s
                order by submitted_at desc limit :limit
                """.formatted(what, SEEN);
    }

    MapSqlParameterSource parameters(Desk desk, Sought sought, int limit) {
        var values = of(desk).addValue("limit", limit);
        return switch (sought) {
            case Sought.OfApplication(var beginning) ->
                values.addValue("from", id(beginning, '0')).addValue("to", id(beginning, 'f'));
            case Sought.OfPass(var number) -> values.addValue("text", number.value());
            case Sought.OfPlate(var plate) -> values.addValue("text", plate.value());
            case Sought.OfDriver(var lastFour) ->
                values.addValue("marks", new String[] {DriverMarks.ofLastFour(lastFour, fingerprints)});
            case Sought.OfDay(var day) -> values.addValue("start", start(day)).addValue("end", start(day.plusDays(1)));
            case Sought.OfFirm(var part) ->
                values.addValue(
                        "firms",
                        firms.named(part, MOST_FIRMS).stream()
                                .map(firm -> firm.id().value())
                                .toArray(UUID[]::new));
        };
    }

    static MapSqlParameterSource of(Desk desk) {
        var prefix = desk.division().value().replaceAll("(00){1,2}$", "");
        return new MapSqlParameterSource("department", desk.department().name())
                .addValue("low", prefix + "0".repeat(6 - prefix.length()))
                .addValue("high", prefix + "9".repeat(6 - prefix.length()));
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay(CHINA).toOffsetDateTime();
    }

    /** The first or the last id that begins so. */
    private static UUID id(String beginning, char filler) {
        var all = beginning + String.valueOf(filler).repeat(32 - beginning.length());
        return UUID.fromString(all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }
}
