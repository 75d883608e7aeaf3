package org.freightpass.notification.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.freightpass.notification.hotline.HotlineFixtures.NOW;
import static org.freightpass.notification.hotline.HotlineFixtures.caseIn;
import static org.freightpass.notification.hotline.HotlineFixtures.person;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.freightpass.notification.hotline.CaseResult.Done;
import org.freightpass.notification.hotline.CaseResult.Refused;
import org.freightpass.notification.hotline.CaseState.Acknowledged;
import org.freightpass.notification.hotline.CaseState.Assigned;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Closed;
import org.freightpass.notification.hotline.CaseState.Open;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.CaseState.Resolved;
import org.freightpass.notification.hotline.CaseState.Status;
import org.freightpass.notification.hotline.CaseState.Waiting;
import org.freightpass.notification.hotline.Person.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLifeTests {
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final CaseState OPEN = new Open(1);
    private static final CaseState TAKEN = new Acknowledged("a");
    private static final CaseState TAKEN_BY_OTHER = new Acknowledged("b");
    private static final CaseState HANDED = new Assigned("a", new Assignee(Assignee.Party.DEPARTMENT, "TRANSPORT"));
    private static final CaseState HANDED_TO_ME = new Assigned("b", new Assignee(Assignee.Party.AGENT, "a"));
    private static final CaseState ASKING = new Waiting("a");
    private static final CaseState SOLVED = new Resolved("a", Outcome.REFERRED, NOW);
    private static final CaseState OVER = new Closed("a", Outcome.REFERRED, NOW);
    private static final CaseAct TAKE = new CaseAct.Acknowledge();
    private static final CaseAct HAND = new CaseAct.Assign(new Assignee(Assignee.Party.DEPARTMENT, "PS"));
    private static final CaseAct ANSWER = new CaseAct.Answer("they open at three");
    private static final CaseAct ASK = new CaseAct.Ask("which plate?");
    private static final CaseAct REPLY = new CaseAct.Reply("吉A12345");
    private static final CaseAct NOTE = new CaseAct.Note("called back");
    private static final CaseAct SOLVE = new CaseAct.Resolve(Outcome.PASSAGE_GRANTED, "on its way");
    private static final CaseAct CLOSE = new CaseAct.Close();
    private static final CaseAct REOPEN = new CaseAct.Reopen("again");

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(OPEN, TAKE, Status.ACKNOWLEDGED),
                Arguments.of(TAKEN, TAKE, Status.ACKNOWLEDGED),
                Arguments.of(HANDED, TAKE, Status.ASSIGNED),
                Arguments.of(HANDED_TO_ME, TAKE, Status.ACKNOWLEDGED),
                Arguments.of(ASKING, TAKE, Status.WAITING),
                Arguments.of(TAKEN, ANSWER, Status.ACKNOWLEDGED),
                Arguments.of(HANDED, ANSWER, Status.ASSIGNED),
                Arguments.of(TAKEN, ASK, Status.WAITING),
                Arguments.of(ASKING, REPLY, Status.ACKNOWLEDGED),
                Arguments.of(HANDED, REPLY, Status.ASSIGNED),
                Arguments.of(ASKING, HAND, Status.ASSIGNED),
                Arguments.of(ASKING, SOLVE, Status.RESOLVED),
                Arguments.of(TAKEN, HAND, Status.ASSIGNED),
                Arguments.of(HANDED, HAND, Status.ASSIGNED),
                Arguments.of(TAKEN, SOLVE, Status.RESOLVED),
                Arguments.of(HANDED, SOLVE, Status.RESOLVED),
                Arguments.of(SOLVED, CLOSE, Status.CLOSED),
                Arguments.of(SOLVED, REOPEN, Status.OPEN),
                Arguments.of(OVER, REOPEN, Status.OPEN),
                Arguments.of(OPEN, NOTE, Status.OPEN),
                Arguments.of(SOLVED, NOTE, Status.RESOLVED));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stepLeadsTo(CaseState state, CaseAct act, Status status) {
        assertThat(((Done) decide(state, act)).hotlineCase().state().status()).isEqualTo(status);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(TAKEN_BY_OTHER, TAKE, HotlineRefusal.ALREADY_ACKNOWLEDGED),
                Arguments.of(SOLVED, TAKE, HotlineRefusal.CASE_OVER),
                Arguments.of(OVER, TAKE, HotlineRefusal.CASE_OVER),
                Arguments.of(new Waiting("b"), TAKE, HotlineRefusal.ALREADY_ACKNOWLEDGED),
                Arguments.of(OPEN, ANSWER, HotlineRefusal.NOT_ACKNOWLEDGED),
                Arguments.of(OPEN, ASK, HotlineRefusal.NOT_ACKNOWLEDGED),
                Arguments.of(SOLVED, ASK, HotlineRefusal.CASE_OVER),
                Arguments.of(OVER, ANSWER, HotlineRefusal.CASE_OVER),
                Arguments.of(ASKING, CLOSE, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(ASKING, REOPEN, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(OPEN, HAND, HotlineRefusal.NOT_ACKNOWLEDGED),
                Arguments.of(SOLVED, HAND, HotlineRefusal.CASE_OVER),
                Arguments.of(OVER, HAND, HotlineRefusal.CASE_OVER),
                Arguments.of(OPEN, SOLVE, HotlineRefusal.NOT_ACKNOWLEDGED),
                Arguments.of(SOLVED, SOLVE, HotlineRefusal.CASE_OVER),
                Arguments.of(OVER, SOLVE, HotlineRefusal.CASE_OVER),
                Arguments.of(OPEN, CLOSE, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(TAKEN, CLOSE, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(HANDED, CLOSE, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(OVER, CLOSE, HotlineRefusal.CASE_OVER),
                Arguments.of(OPEN, REOPEN, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(TAKEN, REOPEN, HotlineRefusal.CASE_NOT_OVER),
                Arguments.of(OVER, NOTE, HotlineRefusal.CASE_OVER));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void stepIsRefused(CaseState state, CaseAct act, HotlineRefusal refusal) {
        assertThat(((Refused) decide(state, act)).refusal()).isEqualTo(refusal);
    }

    @Test
    void acknowledgingTwiceWritesTheLogOnce() {
        assertThat(((Done) decide(OPEN, TAKE)).log()).hasSize(1);
        assertThat(((Done) decide(TAKEN, TAKE)).log()).isEmpty();
    }

    @Test
    void reopenedCaseStartsItsClockAndItsLevelsAgain() {
        HotlineCase reopened = ((Done) decide(SOLVED, REOPEN)).hotlineCase();
        assertThat(reopened.state()).isEqualTo(new Open(0));
        assertThat(reopened.acknowledgeBy()).isEqualTo(HotlineRule.acknowledgeBy(LATER));
    }

    private static CaseResult decide(CaseState state, CaseAct act) {
        return CaseLife.decide(caseIn(state), act, person("a", Role.AGENT), LATER);
    }
}
