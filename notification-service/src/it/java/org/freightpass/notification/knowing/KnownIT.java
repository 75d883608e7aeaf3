package org.freightpass.notification.knowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.Test;

class KnownIT extends RunningService {
    @Test
    void passNumberFillsInThePassItsFirmAndEarlierCases() {
        String pass = Samples.passNumber();
        TypedNumber typed = new TypedNumber(new PassNumber(pass));
        String firm = "firm-" + Samples.serial();
        events.publish(EventType.FIRM_REGISTERED, firm, Samples.firm(firm, null, "zh"));
        events.publish(EventType.PASS_ISSUED, pass, Samples.pass(pass, 1, Status.ACTIVE, firm));
        events.publish(EventType.PASS_REVOKED, pass, Samples.pass(pass, 2, Status.REVOKED, firm));
        events.publish(EventType.PASS_ISSUED, pass, Samples.pass(pass, 1, Status.ACTIVE, firm));
        // Under the same key: when it is known, the older version before it has been taken.
        String marker = Samples.passNumber();
        events.publish(EventType.PASS_ISSUED, pass, Samples.pass(marker, 1, Status.ACTIVE, firm));
        events.flush();
        String number = api().post(
                        "supervisor",
                        "/api/v1/cases",
                        "{\"kind\":\"PASS_QUESTION\",\"text\":\"why?\",\"passNumber\":\"" + typed.shown() + "\"}")
                .text("number");

        await().until(() -> api().get("agent1", "/api/v1/known?passNumber=" + marker)
                        .body()
                        .path("passes")
                        .size()
                == 1);
        Answer known = await().until(
                        () -> api().get("agent1", "/api/v1/known?passNumber=" + typed.value()),
                        answer -> !answer.body()
                                .path("passes")
                                .path(0)
                                .path("firm")
                                .asString("")
                                .isEmpty());
        assertThat(known.body().path("passes").path(0).path("version").asInt()).isEqualTo(2);
        assertThat(known.body().path("passes").path(0).path("state").asString()).isEqualTo("REVOKED");
        assertThat(known.body().path("cases").path(0).path("number").asString()).isEqualTo(number);
        assertThat(api().get("agent1", "/api/v1/known?plate=吉A12345".replace("吉", "%E5%90%89"))
                        .body()
                        .path("passes")
                        .size())
                .isPositive()
                .isLessThanOrEqualTo(20);
        String misheard = pass + (typed.checkDigits().equals("50") ? "51" : "50");
        assertThat(api().get("agent1", "/api/v1/known?passNumber=" + misheard).text("field"))
                .isEqualTo("passNumber");
        assertThat(api().get("agent1", "/api/v1/known").text("code")).isEqualTo("FIELD_MISSING");
        assertThat(api().get("agent1", "/api/v1/known?plate=A1").text("field")).isEqualTo("plate");
        assertThat(api().get("firm1", "/api/v1/known?passNumber=" + pass).status())
                .isEqualTo(403);
    }

    @Test
    void otherHotlineTellsTheSameTwiceAndItIsOneCase() {
        String body = """
                {"kind": "HEALTH_CODE_APPEAL", "text": "yellow code", "source": "12345", "reference": "%s",
                 "appeal": {"way": "UNIT_IN_BULK", "unit": "一汽", "persons": 120}}""".formatted(Samples.serial() + "-A");
        Answer first = api().post("agent3", "/api/v1/cases", body);
        Answer second = api().post("agent3", "/api/v1/cases", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text("number")).isEqualTo(first.text("number"));
        assertThat(first.text("source")).isEqualTo("HOTLINE_12345");
        assertThat(first.body().path("appeal").path("persons").asInt()).isEqualTo(120);
    }
}
