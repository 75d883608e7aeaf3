package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * The pages with lists over a million passes and applications, twenty thousand of them one firm's: what the server
 * takes for one of them, from the request to the last tag. The least of many tries counts: what it costs where nobody
 * else takes the cores. A setting of its own gives the test a database of its own. Asked for by
 * {@code -Dfreight.scale=yes}: the desk's first page takes 16 ms or 99, as the sample falls that the planner goes by.
 */
@EnabledIfSystemProperty(named = "freight.scale", matches = "yes")
@TestPropertySource(properties = "freight.pass.upload-interval=6s")
class ListPagesAtScaleIT extends RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(ListPagesAtScaleIT.class);
    private static final int TRIES = 60;
    private static final Duration MOST = Duration.ofMillis(50);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void listPageTakesTheServerFiftyMillisecondsAtMost() {
        var firm = givenConfirmedFirm("firm1");
        var id = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200);
        givenAMillionLike(id);
        var pages = new DeskPages(context);
        Map<String, Supplier<String>> asked = new LinkedHashMap<>();
        for (var path :
                new String[] {"/passes", "/passes?status=EXPIRED", "/applications", "/applications?status=APPROVED"}) {
            asked.put("firm " + path, () -> text(pages.open("firm1", path)));
        }
        for (var path :
                new String[] {"/desk", "/desk?lens=SOON", "/desk/search?q=吉A00004", "/desk/passes?plate=吉A00004"}) {
            asked.put("desk " + path, () -> text(pages.open("op-iit", path)));
        }
        asked.put(
                "API /passes",
                () -> api.get("firm1", "/passes?limit=50").expect(200).text());

        Map<String, Duration> least = new LinkedHashMap<>();
        asked.forEach((page, answer) -> least.put(page, least(answer)));
        least.forEach((page, took) -> LOG.info("{} took {} ms at a million", page, took.toNanos() / 1_000_000.0));

        assertThat(least).allSatisfy((page, took) -> assertThat(took).as(page).isLessThanOrEqualTo(MOST));
        assertThat(text(pages.open("firm1", "/passes"))).contains("220102");
    }

    private static Duration least(Supplier<String> answer) {
        var least = Duration.ofDays(1);
        for (var i = 0; i < TRIES; i++) {
            var began = System.nanoTime();
            assertThat(Objects.requireNonNull(answer.get())).isNotEmpty();
            var took = Duration.ofNanos(System.nanoTime() - began);
            least = took.compareTo(least) < 0 ? took : least;
        }
        return least;
    }

    /** One pass in ten is in force, one in fifty the firm's; one application in fifty waits. */
    private void givenAMillionLike(String application) {
        jdbc.sql("""
                        insert into pass (number, version, type, state, plate, plate_colour, origin, destination, via,
                            return_trip, goods, valid_from, valid_until, issuer_division, issuer_department, owner, firm_id,
                            channel, crew, issued_at, changed_at)
                        select to_char(220102 + n / 900000, 'FM000000') || to_char(1 + n % 900000, 'FM000000'), 1, type,
                            case n % 10 when 0 then 'ACTIVE' else 'EXPIRED' end,
                            '吉B' || to_char(n / 10 % 100000, 'FM00000'), plate_colour, origin, destination, via,
                            return_trip, goods, valid_from - interval '90 days',
                            case n % 10 when 0 then valid_until else valid_from - n * interval '1 second' end,
                            issuer_division, issuer_department, owner,
                            case n % 50 when 0 then firm_id else cast(lpad(to_hex(n % 5000), 32, '0') as uuid) end,
                            channel, crew, issued_at - n * interval '1 second', changed_at
                        from pass, generate_series(1, 1000000) as n where application_id = cast(:id as uuid)
                        """).param("id", application).update();
        jdbc.sql("""
                        insert into application (id, version, status, owner, firm_id, at_desk, form, crew, type, plate,
                            plate_colour, goods, origin, destination, via, return_trip, valid_from, valid_until, replaces,
                            department, division, submitted_at, due_at, pass_number, created_at, changed_at, driver_marks)
                        select gen_random_uuid(), 2, case n % 50 when 1 then 'SUBMITTED' else 'APPROVED' end, owner,
                            case n % 50 when 0 then firm_id else cast(lpad(to_hex(n % 5000), 32, '0') as uuid) end, at_desk,
                            form, crew, type, '吉A' || to_char(n % 90000, 'FM00000'), plate_colour, goods, origin,
                            destination, via, return_trip, valid_from, valid_until, replaces, department, division,
                            submitted_at - n * interval '1 second', due_at + n * interval '1 second',
                            case n % 50 when 1 then null else pass_number end, created_at, changed_at, driver_marks
                        from application, generate_series(1, 1000000) as n where id = cast(:id as uuid)
                        """).param("id", application).update();
        jdbc.sql("analyze pass").update();
        jdbc.sql("analyze application").update();
    }
}
