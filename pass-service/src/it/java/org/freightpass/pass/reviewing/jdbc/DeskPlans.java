package org.freightpass.pass.reviewing.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.pass.AlongIndex;
import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.InMemoryFirms;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.DeskQueue.Asked;
import org.freightpass.pass.reviewing.DeskQueue.Lens;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says of each question of the desk, as it answers it (EXPLAIN ANALYZE). */
public final class DeskPlans {
    private static final Desk CITY = new Desk(Department.IIT, new DivisionCode("220100"));
    private static final Desk COUNTY = new Desk(Department.IIT, new DivisionCode("220122"));
    private static final Set<GoodsCategory> FARMING = Set.of(GoodsCategory.AGRICULTURE);
    private static final int PAGE = 51;
    private final JdbcClient jdbc;
    private final AlongIndex along;

    public DeskPlans(JdbcClient jdbc, AlongIndex along) {
        this.jdbc = jdbc;
        this.along = along;
    }

    /** The queue in all its parts, and its counts. */
    public Map<String, String> queue(Instant now) {
        var plans = new LinkedHashMap<String, String>();
        for (var desk : List.of(CITY, COUNTY)) {
            for (var lens : Lens.values()) {
                plans.put(
                        desk.division() + " " + lens, page(new Asked(desk, lens, "me", null, null, now), null, false));
            }
        }
        var all = new Asked(CITY, Lens.ALL, "me", null, null, now);
        plans.put("a page far down", page(all, new Place(false, now.plusSeconds(100_000), new UUID(0, 0)), false));
        plans.put("goods with priority", page(all, null, true));
        plans.put(
                "counts",
                plan(DeskQuery.COUNTS, DeskQuery.of(CITY).addValue("me", "me").addValue("soon", CaseRows.time(now))));
        return plans;
    }

    private String page(Asked asked, @Nullable Place after, boolean priority) {
        var parameters = DeskQuery.parameters(asked, FARMING, after, PAGE);
        var statement = DeskQuery.page(asked, after, true, priority);
        return DeskQuery.fitsMuch(asked) ? along.read(() -> plan(statement, parameters)) : plan(statement, parameters);
    }

    /** What is searched for, and what stands beside an application. */
    public Map<String, String> searches() {
        var firms = new InMemoryFirms();
        firms.add(EnterpriseFixtures.firm(EnterpriseFixtures.CODE));
        var queries = new DeskQuery(TestCiphers.fingerprints(), firms);
        var plans = new LinkedHashMap<String, String>();
        for (var sought : List.of(
                new Sought.OfPass(new PassNumber("220104000001")),
                new Sought.OfPlate(new Plate("吉A00004")),
                new Sought.OfDriver("123X"),
                new Sought.OfDay(LocalDate.of(2022, 4, 1)),
                new Sought.OfFirm("nobody"),
                new Sought.OfApplication("0f3a9c1e"))) {
            plans.put(
                    sought.getClass().getSimpleName(),
                    plan(DeskQuery.search(sought), queries.parameters(CITY, sought, PAGE)));
        }
        plans.put(
                "refused before",
                plan(
                        DeskQuery.REFUSED,
                        new MapSqlParameterSource("plate", "吉A00004")
                                .addValue("firm", new UUID(0, 4))
                                .addValue("id", new UUID(0, 0))
                                .addValue("limit", 5)));
        return plans;
    }

    private String plan(String sql, MapSqlParameterSource parameters) {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers, costs off) " + sql)
                        .paramSource(parameters)
                        .query(String.class)
                        .list());
    }
}
