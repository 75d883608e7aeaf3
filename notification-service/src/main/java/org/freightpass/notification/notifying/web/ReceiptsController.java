package org.freightpass.notification.notifying.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.freightpass.notification.NotificationProblem;
import org.freightpass.notification.notifying.FollowingNotices;
import org.freightpass.notification.notifying.NotifyingRule;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what gateways say became of messages. No token, but each call is signed. */
@RestController
@RequestMapping("/api/v1/notices/receipts")
class ReceiptsController {
    private static final int LONGEST_REASON = 200;

    private final FollowingNotices following;
    private final ReceiptSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    ReceiptsController(FollowingNotices following, ReceiptSettings settings, JsonMapper json, Clock clock) {
        this.following = following;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** What a message became. */
    enum Status {
        DELIVERED,
        UNDELIVERED
    }

    /** A receipt; {@code id} is the key under which the message was given to the gateway. */
    record Receipt(UUID id, Status status, @Nullable String reason) {}

    @PostMapping("/{gateway}")
    ResponseEntity<Void> take(
            @PathVariable String gateway,
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String seconds,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
            @RequestBody byte[] body) {
        Instant now = clock.instant();
        String secret = settings.secrets().get(gateway);
        if (secret == null || !ReceiptSignature.isGood(signature, secret, id, seconds, body)) {
            return Problem.of(NotificationProblem.RECEIPT_UNSIGNED)
                    .detail("The signature of gateway " + NotifyingRule.clean(gateway) + " is missing or wrong.")
                    .response();
        }
        if (!isTimely(seconds, now)) {
            return Problem.of(NotificationProblem.RECEIPT_UNSIGNED)
                    .detail("The signature is older than five minutes, or ahead of the clock.")
                    .response();
        }
        Receipt receipt = read(body);
        String reason = receipt.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON);
        }
        if (!following.receive(receipt.id(), receipt.status() == Status.DELIVERED, reason, now)) {
            return Problem.of(NotificationProblem.RECEIPT_UNKNOWN)
                    .detail("No message has left with the key " + receipt.id() + ".")
                    .response();
        }
        return ResponseEntity.noContent().build();
    }

    private static boolean isTimely(String seconds, Instant now) {
        try {
            return NotifyingRule.isReceiptTimely(Instant.ofEpochSecond(Long.parseLong(seconds)), now);
        } catch (NumberFormatException | DateTimeException unreadable) {
            return false;
        }
    }

    private Receipt read(byte[] body) {
        Receipt receipt;
        try {
            receipt = json.readValue(body, Receipt.class);
        } catch (JacksonException unreadable) {
            throw fault("body", "The receipt cannot be read: send {id, status: DELIVERED or UNDELIVERED, reason?}.");
        }
        if (receipt.id() == null || receipt.status() == null) {
            throw fault(receipt.id() == null ? "id" : "status", "The field is missing.");
        }
        return receipt;
    }

    private static RuntimeException fault(String field, String text) {
        return Problem.of(CommonProblem.FIELD_INVALID).field(field).detail(text).exception();
    }
}
