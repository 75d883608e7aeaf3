package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.hotline.CaseState.Acknowledged;
import org.freightpass.notification.hotline.CaseState.Assigned;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Closed;
import org.freightpass.notification.hotline.CaseState.Open;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.CaseState.Resolved;
import org.freightpass.notification.hotline.CaseState.Waiting;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;

/** What an act makes of a case ({@link HotlineRule#LIFE}). Decides only; nothing is stored here. */
final class CaseLife {
    private CaseLife() {}

    static CaseResult decide(HotlineCase subject, CaseAct act, Person person, Instant now) {
        return switch (act) {
            case CaseAct.Acknowledge acknowledge -> acknowledge(subject, person.username(), now);
            case CaseAct.Assign assign -> assign(subject, assign.to(), person.username(), now);
            case CaseAct.Answer answer -> answer(subject, answer.text(), person.username(), now);
            case CaseAct.Ask ask -> ask(subject, ask.text(), person.username(), now);
            case CaseAct.Reply reply -> reply(subject, reply.text(), person.username(), now);
            case CaseAct.Note note -> note(subject, note.text(), person.username(), now);
            case CaseAct.Resolve resolve -> resolve(subject, resolve, person.username(), now);
            case CaseAct.Close close -> close(subject, person.username(), now);
            case CaseAct.Settle settle -> settle(subject, person.username(), now);
            case CaseAct.Reopen reopen -> reopen(subject, reopen.reason(), person.username(), now);
        };
    }

    private static CaseResult acknowledge(HotlineCase subject, String by, Instant now) {
        return switch (subject.state()) {
            case Open open -> done(subject.in(new Acknowledged(by)), now, by, Action.ACKNOWLEDGED, "");
            case Acknowledged held when held.agent().equals(by) -> unchanged(subject);
            case Acknowledged held -> refused(HotlineRefusal.ALREADY_ACKNOWLEDGED, heldBy(held.agent()));
            case Assigned held
            when held.to().equals(new Assignee(Assignee.Party.AGENT, by)) ->
                done(subject.in(new Acknowledged(by)), now, by, Action.ACKNOWLEDGED, "");
            case Assigned held when held.agent().equals(by) -> unchanged(subject);
            case Waiting held when held.agent().equals(by) -> unchanged(subject);
            case Waiting held -> refused(HotlineRefusal.ALREADY_ACKNOWLEDGED, heldBy(held.agent()));
            case Assigned held -> refused(HotlineRefusal.ALREADY_ACKNOWLEDGED, heldBy(held.agent()));
            case Resolved over -> over(subject);
            case Closed over -> over(subject);
        };
    }

    private static CaseResult assign(HotlineCase subject, Assignee to, String by, Instant now) {
        return held(
                subject,
                agent -> said(
                        subject.in(new Assigned(agent, to)),
                        now,
                        by,
                        Action.ASSIGNED,
                        Sentence.HANDED_TO.of(to.party(), to.name())));
    }

    private static CaseResult answer(HotlineCase subject, String text, String by, Instant now) {
        return held(subject, agent -> done(subject, now, by, Action.ANSWERED, text));
    }

    private static CaseResult ask(HotlineCase subject, String text, String by, Instant now) {
        return held(subject, agent -> done(subject.in(new Waiting(agent)), now, by, Action.ASKED, text));
    }

    /** Only a question that was asked lets the clocks run again; whatever else a caller tells is noted. */
    private static CaseResult reply(HotlineCase subject, String text, String by, Instant now) {
        return subject.state() instanceof Waiting(String agent)
                ? done(subject.in(new Acknowledged(agent)), now, by, Action.REPLIED, text)
                : note(subject, text, by, now);
    }

    private static CaseResult held(HotlineCase subject, Function<String, CaseResult> then) {
        return switch (subject.state()) {
            case Open open -> refused(HotlineRefusal.NOT_ACKNOWLEDGED, "Nobody has acknowledged the case yet.");
            case Acknowledged held -> then.apply(held.agent());
            case Assigned held -> then.apply(held.agent());
            case Waiting held -> then.apply(held.agent());
            case Resolved over -> over(subject);
            case Closed over -> over(subject);
        };
    }

    private static CaseResult note(HotlineCase subject, String text, String by, Instant now) {
        return subject.state() instanceof Closed ? over(subject) : done(subject, now, by, Action.NOTED, text);
    }

    private static CaseResult resolve(HotlineCase subject, CaseAct.Resolve act, String by, Instant now) {
        return held(subject, agent -> resolved(subject, act, by, now));
    }

    private static CaseResult resolved(HotlineCase subject, CaseAct.Resolve act, String by, Instant now) {
        HotlineCase next = subject.in(new Resolved(by, act.outcome(), now));
        return said(next, now, by, Action.RESOLVED, Sentence.ENDED_WITH.of(act.outcome(), act.text()));
    }

    private static CaseResult close(HotlineCase subject, String by, Instant now) {
        return switch (subject.state()) {
            case Resolved over ->
                done(subject.in(new Closed(over.agent(), over.outcome(), now)), now, by, Action.CLOSED, "");
            case Closed over -> over(subject);
            case Open open -> notOver(subject);
            case Acknowledged held -> notOver(subject);
            case Assigned held -> notOver(subject);
            case Waiting held -> notOver(subject);
        };
    }

    private static CaseResult settle(HotlineCase subject, String by, Instant now) {
        Outcome outcome = subject.state().ending().orElse(Outcome.SETTLED_BY_CALLER);
        Closed closed = new Closed(subject.state().holder().orElse(by), outcome, now);
        return subject.state() instanceof Closed ? over(subject) : done(subject.in(closed), now, by, Action.CLOSED, "");
    }

    private static CaseResult reopen(HotlineCase subject, String reason, String by, Instant now) {
        if (subject.state().live()) {
            return notOver(subject);
        }
        HotlineCase next = subject.in(new Open(0)).dueBy(HotlineRule.acknowledgeBy(now));
        return done(next, now, by, Action.REOPENED, reason);
    }

    private static CaseResult done(HotlineCase next, Instant now, String by, Action action, String text) {
        return new CaseResult.Done(next, List.of(new LogEntry(now, by, action, text)));
    }

    private static CaseResult said(HotlineCase next, Instant now, String by, Action action, Saying saying) {
        return new CaseResult.Done(next, List.of(new LogEntry(now, by, action, saying)));
    }

    private static CaseResult unchanged(HotlineCase subject) {
        return new CaseResult.Done(subject, List.of());
    }

    private static CaseResult over(HotlineCase subject) {
        return refused(
                HotlineRefusal.CASE_OVER, "The case is " + subject.state().status() + ".");
    }

    private static CaseResult notOver(HotlineCase subject) {
        return refused(
                HotlineRefusal.CASE_NOT_OVER, "The case is " + subject.state().status() + ".");
    }

    private static String heldBy(String agent) {
        return "The case is in the hands of " + agent + ".";
    }

    private static CaseResult refused(HotlineRefusal refusal, String detail) {
        return new CaseResult.Refused(refusal, detail);
    }
}
