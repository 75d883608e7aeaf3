package org.freightpass.notification.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.Alert;
import org.freightpass.contracts.event.payload.CheckpointState;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

class AccountabilityIT extends RunningService {
    @Autowired
    private FollowingRemovals removals;

    @Test
    void reportedOrderedOverdueRemovedAndConcluded() {
        String code = Samples.checkpoint("220302");
        String written = UUID.randomUUID().toString();
        Alert report = reported(code, written);
        events.publish(EventType.ALERT_RAISED, report.alertId(), report);
        events.flush();
        String id = await().until(() -> matterOf(code), found -> !found.isEmpty());
        assertThat(api().post("agent3", "/api/v1/accountability/" + id + "/confirm", "{\"text\":\"seen\"}")
                        .text("stage"))
                .isEqualTo("CONFIRMED");
        assertThat(show(id).body().path("reportIds").valueStream().map(JsonNode::asString))
                .containsExactly(written);

        Instant deadline = clock.instant().plus(Duration.ofHours(2));
        events.publish(
                EventType.CHECKPOINT_REMOVAL_ORDERED,
                code,
                state(code, 2, CheckpointState.Status.REMOVAL_ORDERED, deadline));
        events.flush();
        await().until(() -> show(id).text("stage").equals("ORDERED"));
        assertThat(show(id).body().at("/chain/2/text").asString()).isEqualTo("no approval is on file");
        removals.watchDeadlines(deadline);
        assertThat(show(id).text("overdueSince")).isEmpty();
        removals.watchDeadlines(deadline.plusMillis(1));
        assertThat(show(id).text("overdueSince")).isNotEmpty();
        assertThat(show(id).text("responsibleUnit")).contains("铁西区");

        assertThat(api().post("agent3", "/api/v1/accountability/" + id + "/conclude", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api().post("supervisor", "/api/v1/accountability/" + id + "/conclude", "{\"text\":\"x\"}")
                        .text("code"))
                .isEqualTo("REMOVAL_NOT_READY");
        events.publish(EventType.CHECKPOINT_REMOVED, code, state(code, 3, CheckpointState.Status.REMOVED, deadline));
        events.flush();
        await().until(() -> show(id).text("stage").equals("REMOVED"));
        assertThat(show(id).text("evidence")).endsWith(code + "/photo");
        api().post(
                        "supervisor",
                        "/api/v1/accountability/" + id + "/decide",
                        "{\"text\":\"report in writing\",\"unit\":\"铁西区公安分局\",\"deadline\":\"2022-04-18T09:00:00Z\"}");
        Answer concluded =
                api().post("supervisor", "/api/v1/accountability/" + id + "/conclude", "{\"text\":\"warned\"}");
        assertThat(concluded
                        .body()
                        .path("chain")
                        .valueStream()
                        .map(step -> step.path("what").asString()))
                .containsExactly("REPORTED", "CONFIRMED", "ORDERED", "OVERDUE", "REMOVED", "DECIDED", "CONCLUDED");
        assertThat(api().get("admin", "/api/v1/accountability?overdue=true&county=220302&limit=200")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains(id);
    }

    @Test
    void chainIsOnlyAddedTo() {
        String code = Samples.checkpoint("220302");
        removals.told(List.of(new Told.Reported(clock.instant(), code, "220302", null, null, "x", null)));
        assertThatThrownBy(() -> jdbc.sql("delete from removal_step").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void unknownMatterAndBadInputAreProblems() {
        assertThat(api().get("admin", "/api/v1/accountability/6f1c1a52-0b5c-4c8e-9a53-111111111111")
                        .text("code"))
                .isEqualTo("REMOVAL_UNKNOWN");
        assertThat(api().get("admin", "/api/v1/accountability?county=1").text("field"))
                .isEqualTo("county");
        assertThat(api().get("admin", "/api/v1/accountability?stage=X").text("field"))
                .isEqualTo("stage");
        assertThat(api().get("admin", "/api/v1/accountability?cursor=x").text("field"))
                .isEqualTo("cursor");
        assertThat(api().get("firm1", "/api/v1/accountability").status()).isEqualTo(403);
    }

    private String matterOf(String code) {
        return jdbc.sql("select id::text from removal where checkpoint = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private Answer show(String id) {
        return api().get("agent3", "/api/v1/accountability/" + id);
    }

    private Alert reported(String code, String report) {
        return new Alert(
                UUID.randomUUID().toString(),
                Alert.Kind.UNAPPROVED_CHECKPOINT,
                clock.instant(),
                code,
                code.substring(2, 8),
                null,
                null,
                null,
                null,
                "A checkpoint that is not approved was reported.",
                report,
                null);
    }

    private static CheckpointState state(String code, int version, CheckpointState.Status status, Instant deadline) {
        return new CheckpointState(
                code,
                version,
                "四平东",
                code.substring(2, 8),
                CheckpointState.Site.ROAD,
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                deadline,
                status == CheckpointState.Status.REMOVAL_ORDERED ? "no approval is on file" : null,
                List.of(),
                true,
                deadline.minus(Duration.ofDays(1)));
    }
}
