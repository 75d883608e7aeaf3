package org.freightpass.notification.notifying.sending;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.HttpStatus;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.SendResult;
import org.freightpass.notification.notifying.sending.SendFailure.Certainty;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP gateway for SMS, within its limits: {@code POST {to, text}} with the letter's id as {@code Idempotency-Key},
 * by which the gateway knows a repeat. Safe for several threads.
 */
final class SmsGateway {
    private static final Set<Integer> NOW_NOT =
            Set.of(HttpStatus.SC_REQUEST_TIMEOUT, HttpStatus.SC_TOO_MANY_REQUESTS, HttpStatus.SC_SERVICE_UNAVAILABLE);
    private static final Set<Integer> ACCOUNT = Set.of(HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN);

    private final SmsSettings.Gateway gateway;
    private final HttpPosting posting;
    private final Guard guard;
    private final JsonMapper json;
    private final Wording wording;

    SmsGateway(SmsSettings.Gateway gateway, HttpPosting posting, Guard guard, JsonMapper json, Wording wording) {
        this.gateway = gateway;
        this.posting = posting;
        this.guard = guard;
        this.json = json;
        this.wording = wording;
    }

    String name() {
        return gateway.name();
    }

    boolean isResting() {
        return guard.isResting(guard.name());
    }

    SendResult send(Letter letter) {
        return guard.send(guard.name(), () -> call(letter));
    }

    private void call(Letter letter) throws SendFailure {
        String number = letter.subscription().mobile(letter.firm());
        if (number == null) {
            throw SendFailure.of(
                    Certainty.REJECTED,
                    "The firm's number is missing or no mobile number.",
                    Sentence.MOBILE_MISSING,
                    null);
        }
        byte[] body =
                json.writeValueAsBytes(Map.of("to", "+86" + number, "text", new LetterText(letter, wording).sms()));
        int status = posting.post(
                URI.create(gateway.url().toString()),
                Map.of(
                        "Authorization",
                        "Bearer " + gateway.token(),
                        "Idempotency-Key",
                        letter.id().toString()),
                body);
        judge(status);
    }

    /** An error of the gateway's own says nothing about what it did with the message. */
    private void judge(int status) throws SendFailure {
        if (status >= HttpStatus.SC_SUCCESS && status < HttpStatus.SC_REDIRECTION) {
            return;
        }
        if (ACCOUNT.contains(status)) {
            throw failure(
                    Certainty.NOT_SENT,
                    "does not accept this service's account",
                    Sentence.GATEWAY_BARS_ACCOUNT,
                    status);
        }
        if (NOW_NOT.contains(status)) {
            throw failure(Certainty.AWAY, "takes nothing now", Sentence.GATEWAY_AWAY, status);
        }
        throw status >= HttpStatus.SC_INTERNAL_SERVER_ERROR || status == HttpStatus.SC_CONFLICT
                ? failure(Certainty.UNKNOWN, "failed", Sentence.GATEWAY_FAILED, status)
                : failure(Certainty.REJECTED, "refuses the message", Sentence.GATEWAY_REFUSES, status);
    }

    private SendFailure failure(Certainty certainty, String what, Sentence sentence, int status) {
        String english = "Gateway " + gateway.name() + " " + what + " (" + status + ").";
        return SendFailure.of(certainty, english, sentence, null, gateway.name(), status);
    }
}
