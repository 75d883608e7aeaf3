package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.TypedNumber;
import org.junit.jupiter.api.Test;

/** A pass number is taken with its two check digits wherever it is taken, and shown with them. */
class TypedNumberIT extends RunningService {

    @Test
    void numberWithCheckDigitsIsTakenInPathQueryAndBody() {
        var firm = givenConfirmedFirm("firm1");
        var pass = api.post("op-iit", "/desk/passes", form().firm(firm).json()).expect(201);
        var number = pass.at("/number");
        var typed = new TypedNumber(new PassNumber(number));
        assertThat(pass.at("/typedNumber")).isEqualTo(typed.shown());

        for (var spelled :
                new String[] {number, typed.value(), typed.shown(), number.substring(0, 6) + "-" + number.substring(6)
                }) {
            assertThat(api.get("firm1", "/passes/" + encoded(spelled))
                            .expect(200)
                            .at("/number"))
                    .isEqualTo(number);
        }
        var trail = api.get("op-iit", "/audit?kind=pass&subject=" + encoded(typed.shown()))
                .expect(200);
        assertThat(trail.at("/items/0/action")).isEqualTo("pass.issued");
        assertThat(api.get("op-iit", "/audit?subject=" + typed.value())
                        .expect(200)
                        .at("/items/0/action"))
                .isEqualTo("pass.issued");
        api.post("firm1", "/passes/" + typed.value() + "/renew", "").expect(201);
        api.post("op-iit", "/passes/" + typed.value() + "/amend", "{\"via\": []}")
                .expect(200);
        api.post("op-iit", "/passes/" + typed.value() + "/suspend", "{\"reason\": \"x\"}")
                .expect(200);
        var many = api.post("op-iit", "/passes/revoke", "{\"numbers\": [\"" + typed.shown() + "\"], \"reason\": \"x\"}")
                .expect(200);
        assertThat(many.json().at("/revoked").asInt()).isEqualTo(1);
    }

    @Test
    void wrongCheckDigitsAreRefusedAndSaySo() {
        var number =
                api.post("op-iit", "/desk/passes", form().json()).expect(201).at("/number");
        var typed = new TypedNumber(new PassNumber(number)).value();
        var wrong = typed.substring(0, 13) + (char) ('0' + (typed.charAt(13) - '0' + 1) % 10);

        var refused = api.get("op-iit", "/passes/" + wrong).expect(400);
        assertThat(refused.at("/code")).isEqualTo("PASS_NUMBER_INVALID");
        assertThat(refused.at("/field")).isEqualTo("number");
        assertThat(refused.at("/errors/0/code")).isEqualTo("TYPED_NUMBER_CHECK");
        assertThat(refused.at("/detail")).contains("check digits");
        api.post("op-iit", "/passes/" + wrong + "/revoke", "{\"reason\": \"x\"}")
                .expect(400);
        assertThat(api.post("op-iit", "/passes/revoke", "{\"numbers\": [\"" + wrong + "\"], \"reason\": \"x\"}")
                        .expect(400)
                        .at("/field"))
                .isEqualTo("numbers");
        assertThat(api.get("op-iit", "/audit?kind=pass&subject=" + wrong)
                        .expect(400)
                        .at("/field"))
                .isEqualTo("subject");
        assertThat(api.get("op-iit", "/passes/" + number).at("/state")).isEqualTo("ACTIVE");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
