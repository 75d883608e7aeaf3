package org.freightpass.notification.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.event.EventType;
import org.freightpass.contracts.event.payload.ApplicationState;
import org.freightpass.notification.Api.Answer;
import org.freightpass.notification.Events;
import org.freightpass.notification.RunningService;
import org.freightpass.notification.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class BriefingIT extends RunningService {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 7);
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);
    private static final Instant THEN = Instant.parse("2022-03-06T16:00:00Z");

    @Autowired
    private Briefings briefings;

    @Test
    void eventsAreCountedOnceInTheirLocalDayAndCounty() {
        ApplicationState first = application(THEN);
        String event = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            events.again(event, EventType.APPLICATION_SUBMITTED, first.applicationId(), Events.json(first));
        }
        ApplicationState dayBefore = application(THEN.minusMillis(1));
        events.publish(EventType.APPLICATION_SUBMITTED, dayBefore.applicationId(), dayBefore);
        ApplicationState second = application(THEN.plus(Duration.ofHours(23)));
        events.publish(EventType.APPLICATION_SUBMITTED, second.applicationId(), second);
        events.flush();

        // They lie on several partitions, and who waits is kept by another listener.
        await().untilAsserted(() -> {
            assertThat(figure(DAY, "220112", "APPLICATIONS")).isEqualTo(2);
            assertThat(figure(DAY.minusDays(1), "220112", "APPLICATIONS")).isEqualTo(1);
            assertThat(figure(DAY, "220112", "WAITING")).isEqualTo(3);
        });
        Answer csv = api().get("op-iit", "/api/v1/briefings/" + DAY);
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body().path("stored").asBoolean()).isFalse();
    }

    @Test
    void briefingIsMadeAndSentAtItsHour() {
        LocalDate today = clock.instant().atOffset(LOCAL).toLocalDate();
        Instant six = today.atTime(18, 0).toInstant(LOCAL);
        Instant hour = six.isAfter(clock.instant()) ? six : six.plus(Duration.ofDays(1));
        LocalDate day = hour.atOffset(LOCAL).toLocalDate();
        assertThat(sent()).noneMatch(subject -> subject.equals("日调度 " + day));

        clock.forward(Duration.between(clock.instant(), hour));

        await().until(() -> sent().contains("日调度 " + day));
        assertThat(stored(day)).isTrue();
    }

    /** The service was away over several of the hours and comes back in an afternoon. */
    @Test
    void lateBriefingIsOfTheDayItWasDueForAndTodaysWaitsForItsHour() {
        LocalDate day = clock.instant().atOffset(LOCAL).toLocalDate().plusDays(3);
        clock.forward(Duration.between(clock.instant(), day.atTime(13, 0).toInstant(LOCAL)));

        await().until(() -> sent().contains("日调度 " + day.minusDays(1) + " 全天"));
        assertThat(sent()).doesNotContain("日调度 " + day);
        assertThat(stored(day.minusDays(1))).isTrue();
        assertThat(stored(day)).isFalse();
    }

    /** Subjects of the briefings that were mailed. */
    private static List<String> sent() {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(letter ->
                        GreenMailUtil.getAddressList(recipients(letter)).equals(BRIEFED))
                .map(BriefingIT::subject)
                .toList();
    }

    private static Address[] recipients(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void difficultiesOfKeyEnterprisesAreListedWithWhoSeesToThem() {
        Answer opened = api().post("supervisor", "/api/v1/cases", """
                        {"kind": "ENTERPRISE_DIFFICULTY", "text": "parts are held", "county": "220104",
                         "enterprise": {"name": "一汽", "tier": 50}}""");
        String number = opened.text("number");
        api().post("supervisor", "/api/v1/cases/" + number + "/acknowledge", "");
        api().post("supervisor", "/api/v1/cases/" + number + "/assign", "{\"to\":\"IIT\"}");
        // A day whose briefing no clock has made: what is open is listed as it stands now.
        JsonNode listed = api().get("admin", "/api/v1/briefings/" + DAY)
                .body()
                .path("enterprises")
                .valueStream()
                .filter(difficulty -> difficulty.path("caseNumber").asString().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("enterprise").asString()).isEqualTo("一汽");
        assertThat(listed.path("solver").asString()).isEqualTo("DEPARTMENT IIT");
    }

    @Test
    void briefingThatWasMadeStaysAsItWasUntilItIsMadeAgain() {
        Instant hour = Instant.parse("2022-02-02T10:00:00Z");
        briefings.make(hour, hour);
        LocalDate day = LocalDate.of(2022, 2, 2);
        Answer made = api().get("admin", "/api/v1/briefings/" + day);
        assertThat(made.body().path("stored").asBoolean()).isTrue();
        assertThat(made.body().path("complete").asBoolean()).isFalse();
        assertThat(made.text("madeAt")).isEqualTo(hour.toString());
        Instant afterwards = Instant.parse("2022-02-02T16:30:00Z");
        briefings.make(afterwards, afterwards);
        assertThat(api().get("admin", "/api/v1/briefings/" + day)
                        .body()
                        .path("complete")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void csvHasALineForEachCountyAndBadDatesAreProblems() {
        briefings.count(List.of(List.of(
                new Tally(new Tally.Cell(LocalDate.of(2022, 2, 1), "220104", Figure.PASSES), 2),
                new Tally(new Tally.Cell(LocalDate.of(2022, 2, 1), "220204", Figure.PASSES), 3))));
        String csv = api().text("admin", "/api/v1/briefings/2022-02-01.csv");
        assertThat(csv).contains("2022-02-01,220104,吉林省长春市朝阳区").contains("合计 total");
        assertThat(api().get("admin", "/api/v1/briefings/2999-01-01").text("code"))
                .isEqualTo("BRIEFING_FUTURE");
        assertThat(api().get("admin", "/api/v1/briefings/yesterday").text("code"))
                .isEqualTo("FIELD_INVALID");
        assertThat(api().get("firm1", "/api/v1/briefings/2022-02-01").status()).isEqualTo(403);
    }

    private boolean stored(LocalDate day) {
        return api().get("supervisor", "/api/v1/briefings/" + day)
                .body()
                .path("stored")
                .asBoolean();
    }

    private long figure(LocalDate day, String county, String figure) {
        return api().get("admin", "/api/v1/briefings/" + day)
                .body()
                .path("counties")
                .valueStream()
                .filter(row -> row.path("county").asString().equals(county))
                .mapToLong(row -> row.path("figures").path(figure).asLong())
                .sum();
    }

    private static ApplicationState application(Instant at) {
        return new ApplicationState(
                "application-" + Samples.serial(),
                1,
                ApplicationState.Status.SUBMITTED,
                null,
                "吉A12345",
                GoodsCategory.LIVING,
                "220104",
                "220204",
                Department.COMMERCE,
                "220112",
                null,
                List.of(),
                null,
                null,
                at);
    }
}
