package org.freightpass.notification.notifying.sending;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.Wording;
import org.freightpass.notification.notifying.Letter;
import org.freightpass.notification.notifying.LetterChannel;
import org.freightpass.notification.notifying.Notice;
import org.freightpass.notification.notifying.Notice.Channel;
import org.freightpass.notification.notifying.Said;
import org.freightpass.notification.notifying.SendResult;
import org.freightpass.notification.notifying.Subscription;
import org.freightpass.notification.notifying.Subscriptions.Webhooks;
import org.freightpass.notification.notifying.sending.SendFailure.Certainty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls firms' own addresses. Every try is signed anew with the time of that try, so that a receiver can refuse what is
 * played back to it later; the id stays, so that it can drop what it has. Safe for several threads.
 */
final class WebhookChannel implements LetterChannel, Webhooks {
    private final HttpPosting posting;
    private final OutwardNames names;
    private final Signatures signatures;
    private final Guard guard;
    private final JsonMapper json;
    private final Wording wording;
    private final Clock clock;

    WebhookChannel(
            HttpPosting posting,
            OutwardNames names,
            Signatures signatures,
            Guard guard,
            JsonMapper json,
            Wording wording,
            Clock clock) {
        this.posting = posting;
        this.names = names;
        this.signatures = signatures;
        this.guard = guard;
        this.json = json;
        this.wording = wording;
        this.clock = clock;
    }

    /** What receivers get. */
    private record Call(String id, Notice.Kind kind, String firmId, List<Told> notices) {}

    /** One notice of it; what a service says by itself is {@code saying}, and the reason its words in the firm's language. */
    private record Told(
            String id,
            @Nullable String passNumber,
            @Nullable String applicationId,
            String plate,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable String reason,
            @Nullable Saying saying,
            Instant at) {}

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public @Nullable String fault(String url) {
        return names.fault(url);
    }

    @Override
    public String secret(String firmId, int serial) {
        return signatures.secret(firmId, serial);
    }

    @Override
    public SendResult send(Letter letter) {
        return guard.send(letter.firm().firmId(), () -> call(letter));
    }

    /** Each firm has its own address, so there is always somebody who may be called. */
    @Override
    public boolean isResting() {
        return false;
    }

    private void call(Letter letter) throws SendFailure {
        Subscription subscription = letter.subscription();
        String url = String.valueOf(subscription.webhookUrl());
        String fault = names.formFault(url);
        if (fault != null) {
            throw SendFailure.of(Certainty.REJECTED, fault, Sentence.WEBHOOK_WRONG, null);
        }
        byte[] body = json.writeValueAsBytes(content(letter));
        String id = letter.id().toString();
        long seconds = clock.instant().getEpochSecond();
        String signature = signatures.sign(subscription.firmId(), subscription.secretSerial(), id, seconds, body);
        int status = posting.post(
                URI.create(url),
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(seconds),
                        "webhook-signature",
                        signature,
                        "Idempotency-Key",
                        id),
                body);
        judge(status);
    }

    private static void judge(int status) throws SendFailure {
        if (status == HttpStatus.SC_GONE) {
            throw SendFailure.of(
                    Certainty.REJECTED, "The receiver wants no more notices (410).", Sentence.RECEIVER_DECLINES, null);
        }
        if (status < HttpStatus.SC_SUCCESS || status >= HttpStatus.SC_REDIRECTION) {
            throw SendFailure.of(
                    Certainty.NOT_SENT,
                    "The receiver answered " + status + ".",
                    Sentence.RECEIVER_ANSWERED,
                    null,
                    status);
        }
    }

    private Call content(Letter letter) {
        return new Call(
                letter.id().toString(),
                letter.kind(),
                letter.firm().firmId(),
                letter.notices().stream()
                        .map(notice -> told(notice, letter.firm().language()))
                        .toList());
    }

    private Told told(Notice notice, Locale language) {
        Said reason = notice.reason();
        return new Told(
                notice.id().toString(),
                notice.passNumber(),
                notice.applicationId(),
                notice.plate(),
                notice.validFrom(),
                notice.validUntil(),
                reason == null ? null : wording.of(reason.text(), reason.saying(), language),
                reason == null ? null : reason.saying(),
                notice.createdAt());
    }
}
