package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.freightpass.pass.reviewing.jdbc.DeskPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * The pages with lists over many passes and applications, one in fifty of them one firm's, one in fifty waiting at one
 * desk: what the server takes for one of them, from the request to the last tag, and how PostgreSQL answers. The least
 * of many tries counts: what it costs where nobody else takes the cores. A setting of its own gives the test a database
 * of its own. Asked for by {@code -Dfreight.scale=yes}, or by a number of rows: a million takes two to three minutes.
 */
@EnabledIfSystemProperty(named = "freight.scale", matches = "yes|\\d{4,7}")
@TestPropertySource(properties = "freight.pass.upload-interval=6s")
class ListPagesAtScaleIT extends RunningService {
    private static final Logger LOG = LoggerFactory.getLogger(ListPagesAtScaleIT.class);
    private static final int MILLION = 1_000_000;
    private static final int ROWS = Integer.getInteger("freight.scale", MILLION);
    private static final int TRIES = 30;
    private static final Duration MOST = Duration.ofMillis(50);
    /** A poor sample, the usual one, and none at all. */
    private static final List<String> STATISTICS = List.of("""
            set default_statistics_target = 1; analyze application; reset default_statistics_target
            """, "analyze application", """
            do $$ begin
                perform pg_clear_relation_stats(current_schema(), 'application');
                perform pg_clear_attribute_stats(current_schema(), 'application', attname, false)
                    from pg_attribute where attrelid = 'application'::regclass and attnum > 0 and not attisdropped;
            end $$
            """);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AlongIndex along;

    @Test
    void listPageTakesTheServerFiftyMillisecondsAtMostWhateverTheStatisticsSay() {
        var firm = givenConfirmedFirm("firm1");
        var id = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200);
        new Million(jdbc, id, ROWS).fill();
        everyQuestionIsAnsweredFromAnIndex(new DeskPlans(jdbc, along));
        var asked = pages(new DeskPages(context));
        for (var statistics : STATISTICS) {
            jdbc.sql(statistics).update();
            Map<String, Duration> least = new LinkedHashMap<>();
            asked.forEach((page, answer) -> least.put(page, least(answer)));
            least.forEach((page, took) -> LOG.info("{} took {} ms at {}", page, took.toNanos() / 1_000_000.0, ROWS));

            assertThat(least)
                    .allSatisfy((page, took) -> assertThat(took).as(page).isLessThanOrEqualTo(MOST));
        }
        assertThat(text(new DeskPages(context).open("firm1", "/passes"))).contains("220102");
    }

    private void everyQuestionIsAnsweredFromAnIndex(DeskPlans desk) {
        for (var statistics : STATISTICS) {
            jdbc.sql(statistics).update();
            var searches = desk.searches();
            report(searches);
            assertThat(searches)
                    .allSatisfy((question, plan) ->
                            assertThat(plan).as(question).contains("Index").doesNotContain("Seq Scan on application"));
            var queue = desk.queue(Instant.now(clock));
            report(queue);
            assertThat(queue)
                    .allSatisfy((question, plan) -> assertThat(plan)
                            .as(question)
                            .contains("using application_at_desk on application")
                            .doesNotContain("Seq Scan on application")
                            .doesNotContain("Bitmap")
                            .doesNotContain("application_queue"));
        }
    }

    private Map<String, Supplier<String>> pages(DeskPages pages) {
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
        return asked;
    }

    private static void report(Map<String, String> plans) {
        plans.forEach((question, plan) -> LOG.info("EXPLAIN of {}:\n{}", question, plan));
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
}
