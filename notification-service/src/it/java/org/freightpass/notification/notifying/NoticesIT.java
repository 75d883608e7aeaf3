package org.freightpass.notification.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.Golden;
import org.freightpass.contracts.event.payload.PassState;
import org.freightpass.contracts.event.payload.PassState.Status;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.Events;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.Test;

class NoticesIT extends RunningService {
    private final String firm = "firm-" + Samples.serial();
    private final String address = firm + "@example.org";

    @Test
    void passIssuedIsToldOnceWithItsNumberHoweverOftenItIsDelivered() throws MessagingException {
        givenFirm("en");
        PassState pass = Samples.pass(Samples.passNumber(), 1, Status.ACTIVE, firm);
        String event = UUID.randomUUID().toString();

        events.again(event, EventType.PASS_ISSUED, pass.number(), Events.json(pass));
        events.again(event, EventType.PASS_ISSUED, pass.number(), Events.json(pass));
        events.flush();
        await().until(() -> states(pass.number()).equals(List.of("SENT")));
        PassState revoked = Samples.pass(pass.number(), 2, Status.REVOKED, firm);
        events.again(event, EventType.PASS_ISSUED, pass.number(), Events.json(pass));
        events.publish(EventType.PASS_REVOKED, pass.number(), revoked);
        events.flush();

        // A letter is there before its notice says so.
        await().until(() -> states(pass.number()).equals(List.of("SENT", "SENT")));
        assertThat(letters()).hasSize(2);
        MimeMessage issued = letters().getFirst();
        assertThat(issued.getSubject()).isEqualTo("Freight pass " + pass.number() + " issued for 吉A12345");
        assertThat(issued.getMessageID()).isEqualTo("<" + mailId(event) + "@freightpass.example>");
        assertThat(text(issued)).contains("valid from 2022-04-21 08:00 until 2022-04-28 23:59");
        assertThat(letters().get(1).getSubject()).contains("revoked");
        assertThat(text(letters().get(1))).contains("for a reason");
    }

    @Test
    void olderVersionTellsNothing() {
        givenFirm("zh");
        String number = Samples.passNumber();
        events.publish(EventType.PASS_REVOKED, number, Samples.pass(number, 3, Status.REVOKED, firm));
        events.publish(EventType.PASS_SUSPENDED, number, Samples.pass(number, 2, Status.SUSPENDED, firm));
        events.publish(EventType.PASS_EXPIRED, number, Samples.pass(number, 4, Status.EXPIRED, firm));
        events.flush();

        await().until(() -> letters().size() == 2);
        assertThat(jdbc.sql("select kind from notice where pass_number = :pass")
                        .param("pass", number)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PASS_REVOKED", "PASS_EXPIRED");
    }

    @Test
    void bulkOfPassesIsOneLetterThatListsThemAndOneNoticeEach() {
        givenFirm("zh");
        List<String> numbers = Stream.generate(Samples::passNumber).limit(2_872).toList();
        long start = System.nanoTime();
        for (String number : numbers) {
            events.publish(EventType.PASS_ISSUED, number, Samples.pass(number, 1, Status.ACTIVE, firm));
        }
        events.flush();

        await().atMost(Duration.ofMinutes(3)).until(() -> count("true") == numbers.size());
        System.out.println("figure ledger_2872_passes_ms=" + (System.nanoTime() - start) / 1_000_000);
        await().atMost(Duration.ofMinutes(3)).until(() -> count("state = 'SENT'") == numbers.size());
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds() + 1;
        // What a letter holds came after the last but one had left, and waited a second: two a second at most.
        assertThat(letters()).hasSizeLessThanOrEqualTo(Math.toIntExact(2 * seconds));
        assertThat(letters())
                .anySatisfy(letter -> assertThat(letter.getSubject()).contains("张通行证"));
        String all = String.join("\n", letters().stream().map(NoticesIT::text).toList());
        assertThat(numbers).allMatch(all::contains);
    }

    @Test
    void firmWithoutAddressMakesTheNoticeFailAndSendingAgainAfterwardsWorks() {
        events.publish(EventType.FIRM_REGISTERED, firm, Samples.firm(firm, null, "en"));
        events.flush();
        await().until(() -> contacts() == 1);
        String number = givenIssuedPass();
        await().until(() -> states(number).equals(List.of("FAILED")));
        Answer listed = api().get("supervisor", "/api/v1/notices?passNumber=" + number);
        var notice = listed.body().path("items").path(0);
        assertThat(notice.path("failure").asString()).isEqualTo("企业没有电子邮箱。");

        givenFirm("en");
        await().until(() -> jdbc.sql("select count(*) from firm_contact where email = :email")
                        .param("email", address)
                        .query(Integer.class)
                        .single()
                == 1);
        String id = notice.path("id").asString();
        assertThat(api().post("supervisor", "/api/v1/notices/" + id + "/resend", "")
                        .status())
                .isEqualTo(202);

        await().until(() -> states(number).equals(List.of("SENT")));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void unknownFirmIsWaitedForAndThenFails() {
        String number = givenIssuedPass();
        await().until(() -> states(number).equals(List.of("FAILED")));
        assertThat(jdbc.sql("select attempts from notice where pass_number = :pass")
                        .param("pass", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void crashBetweenSendingAndNotingIsShownAsUnknownAndResentWithTheSameMessageId() throws MessagingException {
        givenFirm("en");
        String number = givenIssuedPass();
        await().until(() -> states(number).equals(List.of("SENT")));
        jdbc.sql("update notice set state = 'SENDING', changed_at = :then where pass_number = :pass")
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofMinutes(3))))
                .param("pass", number)
                .update();

        await().until(() -> states(number).equals(List.of("UNKNOWN")));
        String id = jdbc.sql("select id from notice where pass_number = :pass")
                .param("pass", number)
                .query(UUID.class)
                .single()
                .toString();
        assertThat(api().post("admin", "/api/v1/notices/" + id + "/resend", "").status())
                .isEqualTo(202);

        await().until(() -> letters().size() == 2);
        assertThat(letters().get(1).getMessageID()).isEqualTo(letters().get(0).getMessageID());
    }

    @Test
    void firmThatLeavesIsForgotten() {
        givenFirm("en");
        events.again(UUID.randomUUID().toString(), EventType.FIRM_CHANGED, firm, null);
        events.flush();
        await().until(() -> contacts() == 0);
        assertThat(jdbc.sql("select count(*) from firm_member where firm_id = :firm")
                        .param("firm", firm)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void returnedApplicationIsToldWithItsReasons() {
        givenFirm("en");
        String json = Golden.of(EventType.APPLICATION_RETURNED).stream()
                .map(Golden::json)
                .filter(sample -> sample.contains("\"firmId\": \""))
                .findFirst()
                .orElseThrow()
                .replaceFirst("\"firmId\": \"[^\"]*\"", "\"firmId\": \"" + firm + "\"")
                .replaceFirst("\"applicationId\": \"[^\"]*\"", "\"applicationId\": \"" + UUID.randomUUID() + "\"");
        events.again(UUID.randomUUID().toString(), EventType.APPLICATION_RETURNED, firm, json);
        events.flush();

        await().until(() -> letters().size() == 1);
        assertThat(text(letters().getFirst()))
                .contains("Reason:", "Plate colour: 请核对车牌颜色", "请上传运输合同")
                .doesNotContain("vehicle.plateColour");
    }

    /** Known before a pass of its own comes: a notice waits a few seconds only for a firm that is not. */
    private void givenFirm(String language) {
        events.publish(EventType.FIRM_CHANGED, firm, Samples.firm(firm, address, language, "someone-of-" + firm));
        events.flush();
        await().until(() -> contacts() == 1);
    }

    private String givenIssuedPass() {
        String number = Samples.passNumber();
        events.publish(EventType.PASS_ISSUED, number, Samples.pass(number, 1, Status.ACTIVE, firm));
        events.flush();
        return number;
    }

    private int contacts() {
        return jdbc.sql("select count(*) from firm_contact where firm_id = :firm")
                .param("firm", firm)
                .query(Integer.class)
                .single();
    }

    private List<String> states(String number) {
        return jdbc.sql("select state from notice where pass_number = :pass order by created_at")
                .param("pass", number)
                .query(String.class)
                .list();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from notice where recipient = :firm and " + condition)
                .param("firm", firm)
                .query(Integer.class)
                .single();
    }

    private String mailId(String event) {
        return jdbc.sql("select mail_id from notice where event_id = :event")
                .param("event", event)
                .query(String.class)
                .single();
    }

    private List<MimeMessage> letters() {
        return Stream.of(MAIL.getReceivedMessages()).filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
