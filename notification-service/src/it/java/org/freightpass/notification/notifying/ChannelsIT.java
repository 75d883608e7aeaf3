package org.freightpass.notification.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.Receivers;
import org.freightpass.notification.Receivers.Call;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** SMS, webhooks and receipts through the whole service, with gateways that are away, lose answers and come back. */
class ChannelsIT extends RunningService {
    private static final String FIRST = "/sms/first";
    private static final String SECOND = "/sms/second";

    private final String firm = "firm-" + Samples.serial();
    private final String number = "1370000%04d".formatted(Samples.serial());
    private final String hook = "/hook/" + firm;

    @BeforeEach
    void everyGatewayIsHereAndUsed() {
        RECEIVERS.answer(FIRST, Receivers.ACCEPTED);
        RECEIVERS.answer(SECOND, Receivers.ACCEPTED);
        givenFirm();
        List<String> tried = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            Map<String, String> conditions = conditions();
            if (conditions.getOrDefault("sms-first", "").equals("TRYING")) {
                tried.add(issue()); // what is tried out needs something to try
            }
            return conditions.getOrDefault("sms-first", "").equals("OPEN_FOR_ALL")
                    && !conditions.getOrDefault("sms-second", "").equals("RESTING");
        });
        // What still waits would share a letter with a test's own pass.
        await().until(() -> tried.stream().allMatch(pass -> state(pass).equals("SENT")));
    }

    @Test
    void smsLeavesOnceAndItsReceiptMakesItDelivered() {
        String pass = issue();
        await().until(() -> state(pass).equals("SENT"));
        assertThat(RECEIVERS.calls(FIRST, pass)).hasSize(1);
        assertThat(RECEIVERS.calls(FIRST, pass).getFirst().body()).contains("+86" + number);
        String key = RECEIVERS.calls(FIRST, pass).getFirst().key();

        assertThat(receipt(
                        key,
                        "DELIVERED",
                        clock.instant().minus(Duration.ofMinutes(5)).minusSeconds(2)))
                .as("played back later")
                .isEqualTo(401);
        assertThat(state(pass)).isEqualTo("SENT");
        assertThat(receipt(UUID.randomUUID().toString(), "DELIVERED", clock.instant()))
                .as("of a message that nobody sent")
                .isEqualTo(404);
        assertThat(receipt(key, "DELIVERED", clock.instant())).isEqualTo(204);
        assertThat(state(pass)).isEqualTo("DELIVERED");
        assertThat(receipt(key, "DELIVERED", clock.instant())).as("again").isEqualTo(204);
    }

    @Test
    void bouncedSmsHasFailedWithTheReasonAndIsSentAnewUnderAnotherKey() {
        String pass = issue();
        await().until(() -> state(pass).equals("SENT"));
        String key = RECEIVERS.calls(FIRST, pass).getFirst().key();

        assertThat(receipt(key, "UNDELIVERED", clock.instant())).isEqualTo(204);
        JsonNode failed = notice(pass);
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").asString()).isEqualTo("absent subscriber");
        String id = failed.path("id").asString();
        assertThat(api().post("supervisor", "/api/v1/notices/" + id + "/resend", "")
                        .status())
                .isEqualTo(202);

        await().until(() -> state(pass).equals("SENT"));
        assertThat(RECEIVERS.calls(FIRST, pass))
                .extracting(Call::key)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void secondGatewayTakesOverWhatTheFirstDoesNotTake() {
        RECEIVERS.answer(FIRST, Receivers.AWAY);
        String pass = issue();

        await().until(() -> state(pass).equals("SENT"));
        assertThat(RECEIVERS.taken(FIRST, pass)).isEmpty();
        assertThat(RECEIVERS.taken(SECOND, pass)).hasSize(1);
        assertThat(notice(pass).path("gateway").asString()).isEqualTo("second");
    }

    @Test
    void whileBothGatewaysAreAwayNothingIsLostAndTheBreakersOpenThenClose() {
        RECEIVERS.answer(FIRST, Receivers.AWAY);
        RECEIVERS.answer(SECOND, Receivers.AWAY);
        String pass = issue();
        await().until(() -> "RESTING".equals(conditions().get("sms-first"))
                && "RESTING".equals(conditions().get("sms-second")));
        assertThat(notice(pass).path("state").asString()).isIn("PENDING", "SENDING");

        RECEIVERS.answer(FIRST, Receivers.ACCEPTED);
        RECEIVERS.answer(SECOND, Receivers.ACCEPTED);
        await().until(() -> state(pass).equals("SENT"));
        assertThat(Stream.of(FIRST, SECOND)
                        .mapToInt(path -> RECEIVERS.taken(path, pass).size())
                        .sum())
                .isEqualTo(1);
        String another = issue();
        await().until(() -> state(another).equals("SENT"));
        everyGatewayIsHereAndUsed();
        assertThat(conditions()).containsEntry("sms-first", "OPEN_FOR_ALL");
    }

    @Test
    void whatHasEndedWhileTheGatewaysWereAwayIsNotAnnouncedAnyMore() {
        RECEIVERS.answer(FIRST, Receivers.AWAY);
        RECEIVERS.answer(SECOND, Receivers.AWAY);
        String pass = issue();
        await().until(() -> notices(pass).size() == 1);
        events.publish(EventType.PASS_REVOKED, pass, Samples.pass(pass, 2, Status.REVOKED, firm));
        events.flush();
        await().until(() -> notices(pass).size() == 2);

        RECEIVERS.answer(FIRST, Receivers.ACCEPTED);
        RECEIVERS.answer(SECOND, Receivers.ACCEPTED);

        await().until(() -> notices(pass).stream()
                .map(one ->
                        one.path("kind").asString() + " " + one.path("state").asString())
                .sorted()
                .toList()
                .equals(List.of("PASS_ISSUED SUPERSEDED", "PASS_REVOKED SENT")));
        List<Call> taken = Stream.of(FIRST, SECOND)
                .flatMap(path -> RECEIVERS.taken(path, pass).stream())
                .toList();
        assertThat(taken)
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("revoked"));
    }

    @Test
    void lostAnswerIsDoubtedAndRepeatedWithTheSameKeyThroughTheSameGateway() {
        RECEIVERS.answer(FIRST, Receivers.LOST);
        String pass = issue();
        await().until(() -> state(pass).equals("UNKNOWN"));
        assertThat(notice(pass).path("gateway").asString()).isEqualTo("first");
        RECEIVERS.answer(FIRST, Receivers.ACCEPTED);

        await().until(() -> state(pass).equals("SENT"));
        assertThat(RECEIVERS.calls(SECOND, pass)).isEmpty();
        assertThat(RECEIVERS.calls(FIRST, pass)).hasSizeGreaterThan(1);
        assertThat(RECEIVERS.calls(FIRST, pass).stream().map(Call::key).distinct())
                .as("the gateway knows the repeat")
                .hasSize(1);
    }

    @Test
    void webhookIsSignedAndDeliveredAgainUnderItsIdUntilItIsTaken() {
        byte[] secret = givenWebhook();
        RECEIVERS.answer(hook, 500);
        String pass = issue();
        await().until(() -> RECEIVERS.calls(hook, pass).size() > 2);
        RECEIVERS.answer(hook, Receivers.ACCEPTED);
        await().until(() -> state(pass).equals("SENT"));

        List<Call> calls = RECEIVERS.calls(hook, pass);
        assertThat(calls.stream().map(Call::key).distinct()).hasSize(1);
        assertThat(RECEIVERS.taken(hook, pass)).hasSize(1);
        assertThat(calls)
                .allSatisfy(call -> assertThat(call.header("webhook-signature"))
                        .isEqualTo(
                                Receipts.signature(secret, call.key(), call.header("webhook-timestamp"), call.body())));
        assertThat(calls)
                .allSatisfy(call -> assertThat(Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp"))))
                        .isBetween(clock.instant().minus(Duration.ofMinutes(5)), clock.instant()));
    }

    @Test
    void webhookThatFailsForADayIsDisabledAndItsOwnerToldByMail() throws MessagingException {
        givenWebhook();
        RECEIVERS.answer(hook, 500);
        String first = issue();
        await().until(() -> !RECEIVERS.calls(hook, first).isEmpty());
        await().until(() -> webhook().hasNonNull("failingSince"));
        String second = issue();
        // A day later the next failure disables the webhook, and what is owed after that goes by mail.
        await().until(() -> notices(second).size() == 1);
        clock.forward(Duration.ofHours(24));

        await().until(() -> webhook().hasNonNull("disabledAt"));
        await().until(() -> letters().stream().anyMatch(letter -> letter.contains("webhook")));
        String third = issue();
        await().until(() -> letters().stream().anyMatch(letter -> letter.contains(third)));
        assertThat(RECEIVERS.calls(hook, third)).isEmpty();
        assertThat(state(second)).isNotEqualTo("SENT");

        byte[] secret = givenWebhook();
        RECEIVERS.answer(hook, Receivers.ACCEPTED);
        String fourth = issue();
        await().until(() -> state(fourth).equals("SENT"));
        assertThat(RECEIVERS.taken(hook, fourth)).hasSize(1);
        assertThat(secret).as("saved anew, the secret stays").isEmpty();
    }

    private void givenFirm() {
        events.publish(EventType.FIRM_CHANGED, firm, Samples.firm(firm, email(), "en"));
        events.flush();
        await().until(() -> choose("""
                {"channels": {"PASS_ISSUED": ["SMS"], "PASS_REVOKED": ["SMS"]}, "smsNumber": "%s"}""".formatted(number)).status() == 200);
    }

    /** The webhook's key, or nothing when it is the one that was shown before. */
    private byte[] givenWebhook() {
        Answer chosen = choose("""
                {"channels": {"PASS_ISSUED": ["WEBHOOK"]}, "webhook": {"url": "%s"}}""".formatted(RECEIVERS.address(hook)));
        assertThat(chosen.status()).isEqualTo(200);
        String secret = chosen.body().path("webhook").path("secret").asString("");
        return Base64.getDecoder().decode(secret.replace("whsec_", ""));
    }

    private Answer choose(String body) {
        return api().put("admin", "/api/v1/subscriptions?firmId=" + firm, body);
    }

    private JsonNode webhook() {
        return api().get("admin", "/api/v1/subscriptions?firmId=" + firm).body().path("webhook");
    }

    private String email() {
        return firm + "@example.org";
    }

    private String issue() {
        String pass = Samples.passNumber();
        events.publish(EventType.PASS_ISSUED, pass, Samples.pass(pass, 1, Status.ACTIVE, firm));
        events.flush();
        return pass;
    }

    private List<JsonNode> notices(String pass) {
        return api().get("supervisor", "/api/v1/notices?passNumber=" + pass)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode notice(String pass) {
        return notices(pass).getFirst();
    }

    private String state(String pass) {
        return notices(pass).stream()
                .map(one -> one.path("state").asString())
                .findFirst()
                .orElse("");
    }

    private Map<String, String> conditions() {
        return api().get("supervisor", "/api/v1/notices/channels")
                .body()
                .path("ways")
                .valueStream()
                .collect(Collectors.toMap(
                        way -> way.path("name").asString(),
                        way -> way.path("condition").asString()));
    }

    private int receipt(String key, String status, Instant signedAt) {
        String body = "{\"id\":\"%s\",\"status\":\"%s\",\"reason\":\"absent subscriber\"}".formatted(key, status);
        byte[] secret = RECEIPT_SECRET.getBytes(StandardCharsets.UTF_8);
        return Receipts.send(api().address("/api/v1/notices/receipts/first"), secret, signedAt, body);
    }

    private List<String> letters() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : MAIL.getReceivedMessages()) {
            if (letter.getAllRecipients()[0].toString().contains(email())) {
                subjects.add(letter.getSubject());
            }
        }
        return subjects;
    }
}
