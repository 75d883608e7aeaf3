package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A pass's whole way over HTTP: firm, application, review, pass, changes, end. */
class JourneyIT extends RunningService {

    @Test
    void firmAppliesDepartmentApprovesAndRevokes() {
        var firm = givenConfirmedFirm("firm1");
        var form = form().firm(firm);

        var draft = api.post("firm1", "/applications", form.json()).expect(201);
        assertThat(draft.json().at("/problems")).isEmpty();
        assertThat(draft.at("/crew/0/documentNumber")).isEqualTo("220*************32");
        var id = draft.at("/id");
        var submitted = api.post("firm1", "/applications/" + id + "/submit", "").expect(200);
        assertThat(submitted.at("/status")).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/department")).isEqualTo("IIT");
        assertThat(submitted.at("/division")).isEqualTo("220104");

        assertThat(api.get("op-iit", "/reviews").expect(200).text()).contains(id);
        assertThat(api.get("op-drc", "/reviews").expect(200).text()).doesNotContain(id);
        api.post("op-iit", "/reviews/" + id + "/claim", "").expect(200);
        var approved = api.post("op-iit", "/reviews/" + id + "/approve", "").expect(200);
        var number = approved.at("/passNumber");
        assertThat(number).matches("220104[0-9]{6}");

        var pass = api.get("firm1", "/passes/" + number).expect(200);
        assertThat(pass.at("/state")).isEqualTo("ACTIVE");
        assertThat(api.post("op-iit", "/passes/" + number + "/suspend", "{\"reason\": \"test\"}")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("SUSPENDED");
        assertThat(api.post("op-iit", "/passes/" + number + "/resume", "")
                        .expect(200)
                        .at("/state"))
                .isEqualTo("ACTIVE");
        var revoked = api.post("op-iit", "/passes/" + number + "/revoke", "{\"reason\": \"forged\", \"fraud\": true}")
                .expect(200);
        assertThat(revoked.at("/state")).isEqualTo("REVOKED");
        assertThat(revoked.json().at("/version").asInt()).isEqualTo(4);
    }
}
