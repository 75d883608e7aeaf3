package org.freightpass.notification.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.hotline.HotlineFixtures.L1;
import static org.freightpass.notification.hotline.HotlineFixtures.L2;
import static org.freightpass.notification.hotline.HotlineFixtures.L3;
import static org.freightpass.notification.hotline.HotlineFixtures.L5;
import static org.freightpass.notification.hotline.HotlineFixtures.NOW;
import static org.freightpass.notification.hotline.HotlineFixtures.busy;
import static org.freightpass.notification.hotline.HotlineFixtures.caseIn;
import static org.freightpass.notification.hotline.HotlineFixtures.firm;
import static org.freightpass.notification.hotline.HotlineFixtures.idle;
import static org.freightpass.notification.hotline.HotlineFixtures.lines;
import static org.freightpass.notification.hotline.HotlineFixtures.matter;
import static org.freightpass.notification.hotline.HotlineFixtures.person;
import static org.freightpass.notification.hotline.HotlineFixtures.unattended;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.hotline.CaseState.Acknowledged;
import org.freightpass.notification.hotline.CaseState.Assigned;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Open;
import org.freightpass.notification.hotline.HotlineRule.Routing;
import org.freightpass.notification.hotline.Person.Role;
import org.junit.jupiter.api.Test;

class HotlineRuleTests {
    private static final Map<DivisionCode, LineNumber> AREAS = Map.of(new DivisionCode("220200"), L2);

    @Test
    void homeLineIsThatOfThePrefecture() {
        assertThat(HotlineRule.homeLine(new DivisionCode("220281"), AREAS, L5)).isEqualTo(L2);
        assertThat(HotlineRule.homeLine(new DivisionCode("220200"), AREAS, L5)).isEqualTo(L2);
    }

    @Test
    void homeLineOfElsewhereAndUnknownIsTheOtherLine() {
        assertThat(HotlineRule.homeLine(new DivisionCode("210102"), AREAS, L5)).isEqualTo(L5);
        assertThat(HotlineRule.homeLine(null, AREAS, L5)).isEqualTo(L5);
    }

    @Test
    void routeToIdleHomeLineStays() {
        assertThat(HotlineRule.route(L2, lines(idle(7302), idle(7303))).line()).isEqualTo(L2);
    }

    @Test
    void routeFromBusyHomeLineGoesToTheNextFreeAndSaysSo() {
        Routing routing = HotlineRule.route(L2, lines(busy(7302, 1), busy(7303, 1), idle(7304)));
        assertThat(routing.line().value()).isEqualTo(7304);
        assertThat(routing.why()).isEqualTo(Sentence.HOME_LINE_BUSY.of(7302, 7304));
    }

    @Test
    void routeFromUnattendedLineGoesAroundTheEnd() {
        Routing routing = HotlineRule.route(L5, lines(idle(7301)));
        assertThat(routing.line()).isEqualTo(L1);
        assertThat(routing.why()).isEqualTo(Sentence.HOME_LINE_UNATTENDED.of(7305, 7301));
    }

    @Test
    void routeWithNoFreeLineWaitsAtTheAttendedHomeLine() {
        assertThat(HotlineRule.route(L2, lines(busy(7302, 9), busy(7303, 1))).line())
                .isEqualTo(L2);
    }

    @Test
    void routeWithNoFreeLineAndUnattendedHomeWaitsWhereFewestAreOpen() {
        assertThat(HotlineRule.route(L2, lines(busy(7301, 3), busy(7303, 2))).line())
                .isEqualTo(L3);
    }

    @Test
    void routeWithNobodyOnDutyWaitsAtHome() {
        assertThat(HotlineRule.route(L2, lines()).line()).isEqualTo(L2);
    }

    @Test
    void lineIsBusyFromOneCase() {
        assertThat(HotlineRule.busy(0)).isFalse();
        assertThat(HotlineRule.busy(1)).isTrue();
        assertThat(idle(7301).presence()).isEqualTo(Line.Presence.IDLE);
        assertThat(busy(7301, 1).presence()).isEqualTo(Line.Presence.BUSY);
        assertThat(unattended(7301).presence()).isEqualTo(Line.Presence.UNATTENDED);
    }

    @Test
    void substituteIsAnotherAttendedLineOrNone() {
        assertThat(HotlineRule.substitute(L2, lines(idle(7302), busy(7301, 1), idle(7305))))
                .contains(L5);
        assertThat(HotlineRule.substitute(L2, lines(idle(7302), busy(7301, 1)))).contains(L1);
        assertThat(HotlineRule.substitute(L2, lines(idle(7302)))).isEmpty();
    }

    @Test
    void joinKeyIsTheCheckpointThenThePassThenRoadAndHourThenPlate() {
        assertThat(HotlineRule.joinKey(matter("220204", "CP220204001", "G12", "吉A12345", "220204000001", NOW)))
                .isEqualTo("FORGED_PASS CP220204001");
        assertThat(HotlineRule.joinKey(matter("220204", null, "G12", "吉A12345", "220204000001", NOW)))
                .isEqualTo("FORGED_PASS 220204000001");
        assertThat(HotlineRule.joinKey(matter("220204", null, "G12", "吉A12345", null, NOW)))
                .isEqualTo("FORGED_PASS G12 2022-04-21T08:00:00Z");
        assertThat(HotlineRule.joinKey(matter("220204", null, null, "吉A12345", null, NOW)))
                .isEqualTo("FORGED_PASS 吉A12345");
        assertThat(HotlineRule.joinKey(matter("220204", null, null, null, null, NOW)))
                .isEqualTo("FORGED_PASS 220204 2022-04-21T08:00:00Z");
    }

    @Test
    void sameRoadInTheNextHourIsAnotherCase() {
        Instant last = Instant.parse("2022-04-21T08:59:59.999Z");
        String key = HotlineRule.joinKey(matter(null, null, "G12", null, null, NOW));
        assertThat(HotlineRule.joinKey(matter(null, null, "G12", null, null, last)))
                .isEqualTo(key);
        assertThat(HotlineRule.joinKey(matter(null, null, "G12", null, null, last.plusMillis(1))))
                .isNotEqualTo(key);
    }

    @Test
    void escalationComesEveryFiveMinutesFourTimesAndNeverAgain() {
        Instant due = HotlineRule.acknowledgeBy(NOW);
        assertThat(due).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(HotlineRule.escalatesAt(due, 0)).contains(due);
        assertThat(HotlineRule.escalatesAt(due, 1)).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(HotlineRule.escalatesAt(due, 3)).contains(NOW.plus(Duration.ofMinutes(20)));
        assertThat(HotlineRule.escalatesAt(due, 4)).isEmpty();
    }

    @Test
    void numberBelongsToTheLocalDay() {
        assertThat(HotlineRule.dayOf(Instant.parse("2022-04-20T15:59:59Z"))).isEqualTo(LocalDate.of(2022, 4, 20));
        assertThat(HotlineRule.dayOf(Instant.parse("2022-04-20T16:00:00Z"))).isEqualTo(LocalDate.of(2022, 4, 21));
    }

    @Test
    void casesAreSeenByThoseConcerned() {
        HotlineCase subject = caseIn(new Open(0));
        assertThat(HotlineRule.sees(person("a", Role.AGENT, L1), subject)).isTrue();
        assertThat(HotlineRule.sees(person("a", Role.AGENT, L2), subject))
                .as("home line")
                .isTrue();
        assertThat(HotlineRule.sees(person("a", Role.AGENT, L3), subject)).isFalse();
        assertThat(HotlineRule.sees(person("opener", Role.AGENT), subject)).isTrue();
        assertThat(HotlineRule.sees(person("s", Role.SUPERVISOR), subject)).isTrue();
        assertThat(HotlineRule.sees(person("x", Role.ADMIN), subject)).isTrue();
        assertThat(HotlineRule.sees(firm("f", "firm-1"), subject)).isTrue();
        assertThat(HotlineRule.sees(firm("f", "firm-2"), subject)).isFalse();
        assertThat(HotlineRule.sees(person("a", Role.AGENT), caseIn(new Acknowledged("a"))))
                .isTrue();
        CaseState handed = new Assigned("b", new Assignee(Assignee.Party.AGENT, "a"));
        assertThat(HotlineRule.sees(person("a", Role.AGENT), caseIn(handed))).isTrue();
        assertThat(HotlineRule.sees(person("c", Role.AGENT), caseIn(handed))).isFalse();
    }

    @Test
    void actingIsForAgentsWhoSeeItAndSupervisors() {
        HotlineCase subject = caseIn(new Open(0));
        assertThat(HotlineRule.acts(person("a", Role.AGENT, L1), subject)).isTrue();
        assertThat(HotlineRule.acts(person("a", Role.AGENT, L3), subject)).isFalse();
        assertThat(HotlineRule.acts(person("s", Role.SUPERVISOR), subject)).isTrue();
        assertThat(HotlineRule.acts(person("x", Role.ADMIN), subject)).isFalse();
        assertThat(HotlineRule.acts(firm("opener", "firm-1"), subject)).isFalse();
    }

    @Test
    void firmOpensForItsOwnPassOrNone() {
        assertThat(HotlineRule.opens(firm("f", "firm-1"), true, "firm-1")).isTrue();
        assertThat(HotlineRule.opens(firm("f", "firm-1"), true, "firm-2")).isFalse();
        assertThat(HotlineRule.opens(firm("f", "firm-1"), true, null)).isFalse();
        assertThat(HotlineRule.opens(firm("f"), false, null)).isTrue();
        assertThat(HotlineRule.opens(person("a", Role.AGENT), true, null)).isTrue();
        assertThat(HotlineRule.opens(person("x", Role.ADMIN), false, null)).isFalse();
    }

    @Test
    void dutyIsTakenByAgentsAtTheirFreeLinesOnly() {
        Person agent = person("a", Role.AGENT, L1);
        assertThat(HotlineRule.dutyRefused(agent, unattended(7301), "a", name -> false))
                .isEmpty();
        assertThat(HotlineRule.dutyRefused(agent, unattended(7302), "a", name -> false))
                .contains(HotlineRefusal.LINE_NOT_YOURS);
        assertThat(HotlineRule.dutyRefused(agent, unattended(7301), "b", name -> false))
                .contains(HotlineRefusal.LINE_NOT_YOURS);
        assertThat(HotlineRule.dutyRefused(agent, idle(7301), "a", name -> false))
                .contains(HotlineRefusal.LINE_TAKEN);
        assertThat(HotlineRule.dutyRefused(agent, unattended(7301), "a", List.of("a")::contains))
                .contains(HotlineRefusal.AGENT_ON_OTHER_LINE);
        assertThat(HotlineRule.dutyRefused(person("s", Role.SUPERVISOR), idle(7301), "b", name -> false))
                .isEmpty();
    }

    @Test
    void callersAreShownToAgentsAndSupervisors() {
        assertThat(HotlineRule.seesCallingParty(person("a", Role.AGENT))).isTrue();
        assertThat(HotlineRule.seesCallingParty(person("s", Role.SUPERVISOR))).isTrue();
        assertThat(HotlineRule.seesCallingParty(person("x", Role.ADMIN))).isFalse();
        assertThat(HotlineRule.seesCallingParty(firm("f"))).isFalse();
    }

    @Test
    void closingComesADayAfterResolving() {
        assertThat(HotlineRule.closesIfResolvedBefore(NOW)).isEqualTo(NOW.minus(Duration.ofHours(24)));
    }

    @Test
    void callIsPassedOnWithinADayAndNotBeforeItWasTaken() {
        assertThat(HotlineRule.isPassedOnInTime(NOW, NOW)).isTrue();
        assertThat(HotlineRule.isPassedOnInTime(NOW.plusMillis(1), NOW)).isFalse();
        assertThat(HotlineRule.isPassedOnInTime(NOW.minus(Duration.ofHours(24)), NOW))
                .isTrue();
        assertThat(HotlineRule.isPassedOnInTime(NOW.minus(Duration.ofHours(24)).minusMillis(1), NOW))
                .isFalse();
    }
}
