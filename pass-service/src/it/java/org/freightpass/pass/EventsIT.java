package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.freightpass.pass.reviewing.ReviewingApplications;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What leaves by Kafka: the events of a pass and of an overdue application. */
class EventsIT extends RunningService {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private ReviewingApplications reviewing;

    @Test
    void eventsOfAPassLeaveInOrderAndKeepTheirContract() {
        var number =
                api.post("op-iit", "/desk/passes", form().json()).expect(201).at("/number");
        change(number, "amend", "{\"via\": [\"2203\"]}");
        change(number, "suspend", "{\"reason\": \"test\"}");
        change(number, "resume", "");
        change(number, "revoke", "{\"reason\": \"forged\", \"fraud\": true}");

        var heard = Heard.until(Topics.PASSES, number, is(EventType.PASS_REVOKED));

        assertThat(heard)
                .extracting(each -> IncomingEvent.of(each).type())
                .containsExactly(
                        "pass.issued.v1", "pass.amended.v1", "pass.suspended.v1", "pass.resumed.v1", "pass.revoked.v1");
        assertThat(heard.stream().map(ConsumerRecord::partition).distinct()).hasSize(1);
        for (var each : heard) {
            var schema = Objects.requireNonNull(
                    EventType.class.getResourceAsStream("/" + EventType.PASS_ISSUED.schemaResource()));
            assertThat(SCHEMAS.getSchema(JSON.readTree(schema)).validate(JSON.readTree(each.value())))
                    .isEmpty();
        }
        var states = heard.stream()
                .map(each -> JSON.readValue(each.value(), PassState.class))
                .toList();
        assertThat(states).extracting(PassState::version).containsExactly(1, 2, 3, 4, 5);
        assertThat(states).extracting(PassState::number).containsOnly(number);
        assertThat(states.get(0).via()).containsExactly("220184");
        assertThat(states.get(1).via()).containsExactly("2203");
        assertThat(states.get(4).fraud()).isTrue();
    }

    @Test
    void overdueReviewIsToldOnceByTwoSchedulersAndNotBeforeItIsDue() throws InterruptedException, ExecutionException {
        var firm = givenConfirmedFirm("firm1");
        var id = api.post("firm1", "/applications", form().firm(firm).json())
                .expect(201)
                .at("/id");
        var due = Instant.parse(api.post("firm1", "/applications/" + id + "/submit", "")
                .expect(200)
                .at("/dueAt"));
        tellOverdue(due.minusSeconds(1));
        var late = due.plus(Duration.ofMinutes(1));
        Callable<Integer> scheduler = () -> tellOverdue(late);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(scheduler, scheduler))) {
                done.get();
            }
        }
        assertThat(tellOverdue(late)).isZero();
        api.post("op-iit", "/reviews/" + id + "/reject", "{\"reason\": \"test\"}")
                .expect(200);

        var heard = Heard.until(Topics.APPLICATIONS, id, is(EventType.APPLICATION_REJECTED));

        assertThat(heard)
                .extracting(each -> IncomingEvent.of(each).type())
                .containsExactly("application.submitted.v1", "application.overdue.v1", "application.rejected.v1");
        assertThat(IncomingEvent.of(heard.get(1)).time()).isAfterOrEqualTo(due);
    }

    private void change(String number, String what, String body) {
        api.post("op-iit", "/passes/" + number + "/" + what, body).expect(200);
    }

    /** What the timer does at an instant; how many it told of. */
    private int tellOverdue(Instant at) {
        var all = 0;
        for (var told = reviewing.reportOverdue(at, 500); told > 0; told = reviewing.reportOverdue(at, 500)) {
            all += told;
        }
        return all;
    }

    private static Predicate<ConsumerRecord<String, byte[]>> is(EventType type) {
        return each -> IncomingEvent.of(each).type().equals(type.wireType());
    }
}
