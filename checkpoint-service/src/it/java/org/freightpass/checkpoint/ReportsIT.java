package org.freightpass.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.checkpoint.checkpoints.ReadingReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a reporter wrote, as those who judge it read it, on a real database. */
@CheckpointService
class ReportsIT {
    private static final String TELEPHONE = "13800138000";
    private static final String WORDS = "三人拦车 <b>要求</b> 出示证明";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReadingReports reports;

    @Test
    void judgeReadsWhatWasWrittenAndByWhichTelephoneToCall() {
        var told = report();
        var answer = Api.as(port, "agent1")
                .get("/checkpoints/reports/" + told.get("reportId").stringValue());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("description").stringValue()).isEqualTo(WORDS);
        assertThat(answer.body().get("telephone").stringValue()).isEqualTo(TELEPHONE);
        assertThat(answer.body().get("county").stringValue()).isEqualTo("220104");
        assertThat(answer.body().get("road").stringValue()).isEqualTo("G102");
        assertThat(answer.body().get("direction").stringValue()).isEqualTo("长春方向");
        assertThat(answer.body().get("plate").stringValue()).isEqualTo("吉A12345");
        assertThat(answer.body().get("alertId")).isEqualTo(told.get("alertId"));
        assertThat(Instant.parse(answer.body().get("reportedAt").stringValue())).isBeforeOrEqualTo(Instant.now());
        assertThat(answer.body().has("telephoneDeletedAt")).isFalse();
        assertThat(answer.body().toString()).doesNotContain("driver1");
    }

    @Test
    void copyOfTheDatabaseShowsNoTelephone() {
        var id = report().get("reportId").stringValue();

        var stored = jdbc.sql("SELECT reporter_telephone FROM checkpoint_report WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(byte[].class)
                .single();

        assertThat(stored).hasSize(12 + TELEPHONE.length() + 16);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("1380");
    }

    @Test
    void severalAreReadByTheirOwnIdsAndByThoseOfTheirAlerts() {
        var first = report();
        var second = report();
        var query = "/checkpoints/reports?id=" + first.get("reportId").stringValue() + "&id=" + UUID.randomUUID()
                + "&alert=" + second.get("alertId").stringValue();

        var items = Api.as(port, "supervisor").get(query).body().get("items");

        assertThat(items.valueStream().map(item -> item.get("id")).toList())
                .containsExactly(second.get("reportId"), first.get("reportId"));
    }

    @Test
    void fiftyAreReadAtOnceAndNotOneMore() {
        var fifty = "/checkpoints/reports?id=" + String.join("&id=", ids(50));
        var agent = Api.as(port, "agent1");

        assertThat(agent.get(fifty).status()).isEqualTo(200);
        var refused = agent.get(fifty + "&id=" + UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("field").stringValue()).isEqualTo("id");
        assertThat(agent.get("/checkpoints/reports/x").body().get("field").stringValue())
                .isEqualTo("id");
    }

    @Test
    void unknownAndForeignReportsSayWhatToDo() {
        var unknown = Api.as(port, "agent1").get("/checkpoints/reports/" + UUID.randomUUID());
        assertThat(unknown.body().get("code").stringValue()).isEqualTo("REPORT_UNKNOWN");

        var jilin = Api.as(port, "op-transport")
                .get("/checkpoints/reports/" + report("220202").get("reportId").stringValue());
        assertThat(jilin.status()).isEqualTo(403);
        assertThat(jilin.body().get("code").stringValue()).isEqualTo("REPORT_NOT_YOURS");
        assertThat(jilin.body().get("remedy").stringValue()).isNotBlank();
        assertThat(jilin.body().toString()).doesNotContain(TELEPHONE);
    }

    @Test
    void everyReadingIsWrittenDownAndARefusedOneIsNone() {
        var id = report().get("reportId").stringValue();
        Api.as(port, "agent1").get("/checkpoints/reports/" + id);
        Api.as(port, "op-ps").get("/checkpoints/reports?id=" + id);
        Api.as(port, "op-iit").get("/checkpoints/reports/" + id);
        var admin = Api.as(port, "admin");

        var page = admin.get("/checkpoints/reports/" + id + "/readings?limit=1").body();
        assertThat(by(page)).containsExactly("op-ps");
        var next = page.get("next").stringValue();
        assertThat(by(admin.get("/checkpoints/reports/" + id + "/readings?limit=1&cursor=" + next)
                        .body()))
                .containsExactly("agent1");
        assertThat(by(admin.get("/checkpoints/reports/" + id + "/readings").body()))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE checkpoint_report_reading SET reader = 'x'",
                "DELETE FROM checkpoint_report_reading",
                "TRUNCATE checkpoint_report_reading"
            })
    void whatIsWrittenDownStays(String statement) {
        Api.as(port, "agent1")
                .get("/checkpoints/reports/" + report().get("reportId").stringValue());
        var change = jdbc.sql(statement);

        assertThatThrownBy(change::update).isInstanceOf(DataAccessException.class);
    }

    @Test
    void telephoneAndAccountAreDeletedAtNinetyDaysAndTheWordsStay() {
        var id = report().get("reportId").stringValue();
        var reportedAt = Instant.parse(read(id).get("reportedAt").stringValue());
        var over = reportedAt.plus(Duration.ofDays(90));

        reports.forget(over.minusMillis(1));
        assertThat(read(id).get("telephone").stringValue()).isEqualTo(TELEPHONE);

        assertThat(reports.forget(over)).isPositive();
        assertThat(read(id).has("telephone")).isFalse();
        assertThat(read(id).get("telephoneDeletedAt").stringValue()).isEqualTo(over.toString());
        assertThat(read(id).get("description").stringValue()).isEqualTo(WORDS);
        assertThat(jdbc.sql("SELECT count(*) FROM checkpoint_report WHERE id = :id AND reporter IS NULL"
                                + " AND reporter_telephone IS NULL")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private JsonNode report() {
        return report("220104");
    }

    private JsonNode report(String county) {
        return Api.as(port, "driver1")
                .post(
                        "/checkpoints/reports",
                        Map.of(
                                "county",
                                county,
                                "road",
                                "G102",
                                "direction",
                                "长春方向",
                                "description",
                                WORDS,
                                "plate",
                                "吉A12345",
                                "reporterTelephone",
                                TELEPHONE))
                .body();
    }

    private JsonNode read(String id) {
        return Api.as(port, "agent1").get("/checkpoints/reports/" + id).body();
    }

    private static List<String> by(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("by").stringValue())
                .toList();
    }

    private static List<String> ids(int many) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(many).toList();
    }
}
