package org.freightpass.pass.reviewing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.freightpass.pass.enterprises.EnterpriseFixtures;
import org.freightpass.pass.enterprises.InMemoryFirms;
import org.freightpass.pass.enterprises.jdbc.MigratedDatabase;
import org.freightpass.pass.protecting.crypto.TestCiphers;
import org.freightpass.pass.reviewing.Desk;
import org.freightpass.pass.reviewing.DeskQueue.Asked;
import org.freightpass.pass.reviewing.DeskQueue.Lens;
import org.freightpass.pass.reviewing.DeskQueue.Place;
import org.freightpass.pass.reviewing.Sought;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The desk's questions over a million applications that became passes and twenty thousand that wait: none reads them all. */
class DeskAtScaleIT {
    private static final Logger LOG = LoggerFactory.getLogger(DeskAtScaleIT.class);
    private static final MigratedDatabase DATABASE = new MigratedDatabase();
    private static final int DECIDED = 1_000_000;
    private static final int OPEN = 20_000;
    private static final Instant NOW = Instant.parse("2022-04-18T04:00:00Z");
    private static final Desk CITY = new Desk(Department.IIT, new DivisionCode("220100"));
    private static final Desk COUNTY = new Desk(Department.IIT, new DivisionCode("220122"));
    private static final Set<GoodsCategory> FARMING = Set.of(GoodsCategory.AGRICULTURE);

    @BeforeAll
    static void givenAMillion() {
        generate(
                DECIDED,
                "'APPROVED'",
                "timestamptz '2022-01-01' + n * interval '9 seconds'",
                "to_char(n, 'FM000000000000')");
        generate(OPEN, "'SUBMITTED'", "timestamptz '2022-04-18' + n * interval '1 second'", "null");
        DATABASE.jdbc().sql("analyze application").update();
    }

    private static void generate(int rows, String status, String at, String pass) {
        DATABASE.jdbc().sql("""
                        insert into application (id, version, status, owner, firm_id, at_desk, form, crew, type, plate,
                            plate_colour, goods, origin, destination, via, return_trip, valid_from, valid_until, replaces,
                            department, division, submitted_at, due_at, pass_number, created_at, changed_at, driver_marks)
                        select gen_random_uuid(), 2, %1$s, 'driver1',
                            cast(lpad(to_hex(n %% 5000), 32, '0') as uuid), false, '{}', 'sealed', 'UNIFIED',
                            '吉A' || to_char(n %% 90000, 'FM00000'), 'YELLOW',
                            (array['AGRICULTURE', 'ENERGY', 'OTHER', 'LIVING'])[1 + (n / 16) %% 4], '220104', '210102', '', false,
                            %2$s, %2$s + interval '7 days', false,
                            (array['IIT', 'DRC', 'COMMERCE', 'TRANSPORT'])[1 + n %% 4],
                            (array['220104', '220102', '220122', '220204', '220302', '222401'])[1 + (n / 4) %% 6],
                            %2$s, %2$s + interval '1 day', %3$s, %2$s, %2$s,
                            array[substr(md5(cast(n %% 11000 as text)), 1, 16)]
                        from generate_series(1, :rows) as n
                        """.formatted(status, at, pass)).param("rows", rows).update();
    }

    @Test
    void everyQuestionIsAnsweredFromAnIndex() {
        var firms = new InMemoryFirms();
        firms.add(EnterpriseFixtures.firm(EnterpriseFixtures.CODE));
        var queries = new DeskQuery(TestCiphers.fingerprints(), firms);
        var plans = new LinkedHashMap<String, String>();
        for (var desk : List.of(CITY, COUNTY)) {
            for (var lens : Lens.values()) {
                var asked = new Asked(desk, lens, "me", null, null, NOW);
                var sql = DeskQuery.page(asked, null, false, false);
                plans.put(desk.division() + " " + lens, plan(sql, DeskQuery.parameters(asked, Set.of(), null, 51)));
            }
        }
        var all = new Asked(CITY, Lens.ALL, "me", null, null, NOW);
        var deep = new Place(false, NOW.plusSeconds(100_000), new UUID(0, 0));
        plans.put(
                "a page far down",
                plan(DeskQuery.page(all, deep, true, false), DeskQuery.parameters(all, FARMING, deep, 51)));
        plans.put(
                "goods with priority",
                plan(DeskQuery.page(all, null, true, true), DeskQuery.parameters(all, FARMING, null, 51)));
        plans.put(
                "counts",
                plan(DeskQuery.COUNTS, DeskQuery.of(CITY).addValue("me", "me").addValue("soon", CaseRows.time(NOW))));
        for (var sought : List.of(
                new Sought.OfPass(new PassNumber("220104000001")),
                new Sought.OfPlate(new Plate("吉A00004")),
                new Sought.OfDriver("123X"),
                new Sought.OfDay(LocalDate.of(2022, 4, 1)),
                new Sought.OfFirm("nobody"),
                new Sought.OfApplication("0f3a9c1e"))) {
            plans.put(
                    sought.getClass().getSimpleName(),
                    plan(DeskQuery.search(sought), queries.parameters(CITY, sought, 51)));
        }
        plans.put(
                "refused before",
                plan(
                        DeskQuery.REFUSED,
                        new MapSqlParameterSource("plate", "吉A00004")
                                .addValue("firm", new UUID(0, 4))
                                .addValue("id", new UUID(0, 0))
                                .addValue("limit", 5)));
        report(plans);

        assertThat(plans)
                .allSatisfy((question, plan) ->
                        assertThat(plan).as(question).contains("Index").doesNotContain("Seq Scan on application"));
    }

    private static void report(Map<String, String> plans) {
        plans.forEach((question, plan) -> LOG.info("EXPLAIN of {}:\n{}", question, plan));
    }

    private static String plan(String sql, MapSqlParameterSource parameters) {
        return String.join(
                "\n",
                DATABASE.jdbc()
                        .sql("explain (analyze, buffers, costs off) " + sql)
                        .paramSource(parameters)
                        .query(String.class)
                        .list());
    }
}
