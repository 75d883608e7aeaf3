package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.pass.DeskPages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.pass.glancing.Days;
import org.freightpass.pass.glancing.Glance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A day's figures out of what really happened, moved to a day on which nothing else did. */
class DeskDayIT extends RunningService {
    private static final LocalDate DAY = LocalDate.of(2023, 3, 8);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2023-03-08T12:00:00+08:00");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Days days;

    @Test
    void dayCountsWhatCameInAndHowReviewsEnded() {
        var firm = givenConfirmedFirm("firm1");
        moved(decided(firm, "/approve", ""), Duration.ofMinutes(10), Duration.ofHours(1));
        moved(
                decided(firm, "/return", "{\"reasons\": [{\"field\": \"crew[0].name\", \"text\": \"x\"}]}"),
                Duration.ofMinutes(20),
                Duration.ofHours(1));
        moved(decided(firm, "/reject", "{\"reason\": \"x\"}"), Duration.ofMinutes(90), Duration.ofHours(1));
        var scope = new Days.Scope(Department.IIT, new DivisionCode("220100"));

        var day = days.of(DAY, scope);

        assertThat(day.submitted()).isEqualTo(3);
        assertThat(day.hours().get(12)).isEqualTo(3);
        assertThat(day.reviews())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Glance.Ending.APPROVED, 1, Glance.Ending.RETURNED, 1, Glance.Ending.REJECTED, 1));
        assertThat(day.automatic()).isZero();
        assertThat(day.times()).isEqualTo(new Glance.ReviewTimes(Duration.ofMinutes(20), Duration.ofMinutes(76), 2, 1));
        assertThat(day.issued()).containsExactly(Map.entry(Department.IIT, 1));
        assertThat(day.goods()).containsExactly(Map.entry(GoodsCategory.KEY_INDUSTRIAL, 1));
        assertThat(day.reasons()).containsExactlyInAnyOrderEntriesOf(Map.of("crew", 1, "REJECTED", 1));
        assertThat(days.of(DAY, new Days.Scope(null, null))).isEqualTo(day);
        assertThat(days.of(DAY.plusDays(1), scope).submitted()).isZero();
        assertThat(days.of(DAY, new Days.Scope(Department.POST, new DivisionCode("220100")))
                        .submitted())
                .isZero();
        assertThat(days.of(DAY, new Days.Scope(Department.IIT, new DivisionCode("220200")))
                        .passes())
                .isZero();

        var pages = new DeskPages(context);
        assertThat(text(pages.open("op-iit", "/desk/day?day=2023-03-08")))
                .contains("收到申请", "20 分钟", "司乘人员", "12:00", "拒绝（原因见各申请）");
        assertThat(text(pages.open("op-iit", "/desk/day.csv?day=2023-03-09"))).contains("\"submitted\",\"0\",\"3\"");
    }

    @Test
    void operatorsSupervisorsAndAdministratorsGetIn() {
        var pages = new DeskPages(context);
        var today = today();
        for (var path : List.of("/desk/day", "/desk/day.csv")) {
            for (var stranger : List.of("firm1", "officer1", "agent1")) {
                assertThat(pages.open(stranger, path).getStatus()).as(stranger).isEqualTo(403);
            }
            for (var insider : List.of("op-iit", "op-post", "supervisor", "admin")) {
                assertThat(text(pages.open(insider, path))).as(insider).contains(today.toString());
            }
        }
    }

    private String decided(String firm, String how, String body) {
        var id = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        api.post("op-iit", "/reviews/" + id + how, body).expect(200);
        return id;
    }

    /** As if it had been sent at noon of the day, decided so much later, with that limit. */
    private void moved(String id, Duration taken, Duration limit) {
        jdbc.sql("""
                        update application set submitted_at = :noon, changed_at = :decided, due_at = :due
                        where id = cast(:id as uuid)
                        """)
                .param("id", id)
                .param("noon", NOON)
                .param("decided", NOON.plus(taken))
                .param("due", NOON.plus(limit))
                .update();
        jdbc.sql("update pass set issued_at = :decided where application_id = cast(:id as uuid)")
                .param("id", id)
                .param("decided", NOON.plus(taken))
                .update();
    }
}
