package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Topics;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.messaging.kafka.IncomingEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The holder asks for another crew or way, the department that issued the pass reviews it. */
class AmendmentReviewIT extends RunningService {
    private static final String CREW = """
            {"crew": [{"role": "DRIVER", "name": "Li", "documentType": "RESIDENT_ID", "documentNumber": "%s"}]}
            """;
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void departmentSeesBeforeAndAfterAndApprovesTheNextVersionOfTheSameNumber() {
        var number = givenPass("firm1");
        var asked = ask("firm1", number, CREW.formatted(Fleet.id(6))).expect(202);
        var id = asked.at("/id");
        assertThat(asked.at("/status")).isEqualTo("SUBMITTED");
        assertThat(asked.at("/amendment/number")).isEqualTo(number);
        assertThat(asked.at("/department")).isEqualTo("IIT");
        assertThat(version(number)).isEqualTo(1);

        assertThat(api.get("op-drc", "/reviews").expect(200).text()).doesNotContain(id);
        var queued = api.get("op-iit", "/reviews/" + id).expect(200);
        assertThat(queued.at("/amendment/before/crew/0/name")).isEqualTo("Wang");
        assertThat(queued.at("/amendment/before/via/0")).isEqualTo("220184");
        assertThat(queued.at("/amendment/after/crew/0/name")).isEqualTo("Li");
        assertThat(queued.at("/amendment/after/via/0")).isEqualTo("220184");
        assertThat(queued.text()).doesNotContain(Fleet.id(6), "220104198802291232");

        api.post("op-iit", "/reviews/" + id + "/claim", "").expect(200);
        var approved = api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200);
        assertThat(approved.at("/passNumber")).isEqualTo(number);
        assertThat(version(number)).isEqualTo(2);
        assertThat(api.get("op-iit", "/audit?kind=pass&subject=" + number).at("/items/0/action"))
                .isEqualTo("pass.amended");

        var told = Heard.until(Topics.PASSES, number, is(EventType.PASS_AMENDED));
        assertThat(told)
                .extracting(each -> IncomingEvent.of(each).type())
                .containsExactly("pass.issued.v1", "pass.amended.v1");
        var states = Heard.until(Topics.APPLICATIONS, id, is(EventType.APPLICATION_APPROVED)).stream()
                .map(each -> JSON.readValue(each.value(), ApplicationState.class))
                .toList();
        assertThat(states).extracting(ApplicationState::amends).containsOnly(number);
    }

    @Test
    void whitelistedFirmAmendsAtOnceForItsGoodsOnly() {
        var firm = givenConfirmedFirm("firm1");
        var number = desk(form().firm(firm));
        whitelist(firm, "LIVING");
        var id = ask("firm1", number, CREW.formatted(Fleet.id(7))).expect(202).at("/id");
        api.post("firm1", "/applications/" + id + "/withdraw", "").expect(200);
        whitelist(firm, "KEY_INDUSTRIAL");
        var amended = ask("firm1", number, CREW.formatted(Fleet.id(7))).expect(200);
        assertThat(amended.json().at("/version").asInt()).isEqualTo(2);
        assertThat(Heard.until(Topics.PASSES, number, is(EventType.PASS_AMENDED)))
                .hasSize(2);
    }

    @Test
    void onePassHasOneOpenAmendmentWhoeverRaces() throws InterruptedException {
        var number = givenPass("firm1");
        Callable<Answer> wish = () -> ask("firm1", number, "{\"via\": [\"2203\"]}");
        try (var all = Executors.newFixedThreadPool(4)) {
            var statuses = all.invokeAll(List.of(wish, wish, wish, wish)).stream()
                    .map(done -> done.resultNow().status())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(202, 409, 409, 409);
        }
        assertThat(ask("firm1", number, "{\"via\": []}").expect(409).at("/code"))
                .isEqualTo("AMENDMENT_OPEN");
    }

    @Test
    void withdrawnAmendmentMakesRoomForAnother() {
        var number = givenPass("firm1");
        var first = ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202).at("/id");
        api.post("firm2", "/applications/" + first + "/withdraw", "").expect(403);
        assertThat(api.post("firm1", "/applications/" + first + "/withdraw", "")
                        .expect(200)
                        .at("/status"))
                .isEqualTo("WITHDRAWN");
        api.post("op-iit", "/reviews/" + first + "/approve", "").expect(409);
        assertThat(ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202).at("/id"))
                .isNotEqualTo(first);
        assertThat(version(number)).isEqualTo(1);
    }

    @Test
    void returnedAmendmentIsMendedByAskingAgain() {
        var number = givenPass("firm1");
        var id = ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202).at("/id");
        api.post("op-iit", "/reviews/" + id + "/return", "{\"reasons\": [{\"field\": \"via\", \"text\": \"why\"}]}")
                .expect(200);
        var shown = api.get("firm1", "/applications/" + id).expect(200);
        assertThat(shown.at("/reasons/0/text")).isEqualTo("why");
        assertThat(shown.json().at("/problems")).isEmpty();
        for (var path : List.of("/submit", "/copy")) {
            assertThat(api.post("firm1", "/applications/" + id + path, "")
                            .expect(409)
                            .at("/code"))
                    .isEqualTo("AMENDS_A_PASS");
        }
        assertThat(api.put("firm1", "/applications/" + id, form().version(2).json())
                        .expect(409)
                        .at("/code"))
                .isEqualTo("AMENDS_A_PASS");
        var again = ask("firm1", number, "{\"via\": [\"2203\", \"220184\"]}").expect(202);
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(again.json().at("/version").asInt()).isEqualTo(3);
        api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200);
        assertThat(api.get("firm1", "/passes/" + number).at("/via/1")).isEqualTo("220184");
    }

    @Test
    void passThatChangedMeanwhileIsNotAmendedUntilItIsAskedForAgain() {
        var number = givenPass("firm1");
        var id = ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202).at("/id");
        api.post("op-iit", "/passes/" + number + "/suspend", "{\"reason\": \"x\"}")
                .expect(200);
        var refused = api.post("op-iit", "/reviews/" + id + "/approve", "").expect(409);
        assertThat(refused.at("/code")).isEqualTo("PASS_CHANGED");
        assertThat(api.get("op-iit", "/reviews/" + id).at("/status")).isEqualTo("SUBMITTED");
        api.post("op-iit", "/reviews/" + id + "/return", "{\"reasons\": [{\"text\": \"changed\"}]}")
                .expect(200);
        ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202);
        api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200);
        assertThat(version(number)).isEqualTo(3);
    }

    @Test
    void passThatEndedMeanwhileIsNotAmendedAndTheCaseCanBeClosed() {
        var number = givenPass("firm1");
        var id = ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202).at("/id");
        api.post("firm1", "/passes/" + number + "/cancel", "").expect(200);
        assertThat(api.post("op-iit", "/reviews/" + id + "/approve", "")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("PASS_ENDED");
        var many = api.post("op-iit", "/reviews/approve", "{\"ids\": [\"" + id + "\"]}")
                .expect(200);
        assertThat(many.at("/skipped/0/code")).isEqualTo("PASS_ENDED");
        api.post("op-iit", "/reviews/" + id + "/reject", "{\"reason\": \"over\"}")
                .expect(200);
        assertThat(ask("firm1", number, "{\"via\": []}").expect(409).at("/code"))
                .isEqualTo("PASS_ENDED");
    }

    @Test
    void rejectedAmendmentLeavesThePassAsItIs() {
        var number = givenPass("firm1");
        var id = ask("firm1", number, CREW.formatted(Fleet.id(8))).expect(202).at("/id");
        api.post("op-iit", "/reviews/" + id + "/reject", "{\"reason\": \"no\"}").expect(200);
        assertThat(version(number)).isEqualTo(1);
        ask("firm1", number, CREW.formatted(Fleet.id(8))).expect(202);
    }

    @Test
    void manyAreApprovedTogetherApplicationsAndAmendments() {
        var number = givenPass("firm1");
        var amendment =
                ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202).at("/id");
        var application =
                api.post("driver1", "/applications", form().json()).expect(201).at("/id");
        api.post("driver1", "/applications/" + application + "/submit", "").expect(200);
        var done = api.post("op-iit", "/reviews/approve", "{\"ids\": [\"" + amendment + "\", \"" + application + "\"]}")
                .expect(200);
        assertThat(done.json().at("/approved").asInt()).isEqualTo(2);
        assertThat(version(number)).isEqualTo(2);
    }

    @Test
    void wishThatBreaksRulesOrIsNotTheHoldersIsRefused() {
        var number = givenPass("firm1");
        assertThat(ask("firm1", number, CREW.formatted("220104198802291231"))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("crew[0].documentNumber");
        assertThat(ask("firm1", number, "{}").expect(422).at("/code")).isEqualTo("AMENDS_NOTHING");
        assertThat(ask("firm1", number, "{\"via\": [\"220184\"]}").expect(422).at("/code"))
                .isEqualTo("AMENDS_NOTHING");
        ask("firm2", number, "{\"via\": []}").expect(403);
        ask("firm1", "220104999999", "{\"via\": []}").expect(404);
        assertThat(api.get("op-iit", "/reviews?limit=200").text()).doesNotContain(number);
    }

    @Test
    void openAmendmentDoesNotStandInTheWayOfAReplacement() {
        var firm = givenConfirmedFirm("firm1");
        var form = form().firm(firm);
        var number = desk(form);
        ask("firm1", number, "{\"via\": [\"2203\"]}").expect(202);
        var id = api.post("firm1", "/applications", form.replacing().json())
                .expect(201)
                .at("/id");
        api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
    }

    private String givenPass(String account) {
        return desk(form().firm(givenConfirmedFirm(account)));
    }

    private String desk(Form form) {
        return api.post("op-iit", "/desk/passes", form.json()).expect(201).at("/number");
    }

    private Answer ask(String account, String number, String body) {
        return api.post(account, "/passes/" + number + "/amend", body);
    }

    private int version(String number) {
        return api.get("op-iit", "/passes/" + number).json().at("/version").asInt();
    }

    private static Predicate<ConsumerRecord<String, byte[]>> is(EventType type) {
        return each -> IncomingEvent.of(each).type().equals(type.wireType());
    }
}
