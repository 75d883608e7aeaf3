package org.freightpass.notification.following.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.freightpass.notification.clocks.CaseClock;
import org.freightpass.notification.clocks.Promise;
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.following.CallerAct;
import org.freightpass.notification.following.FollowedCase;
import org.freightpass.notification.following.FollowedCase.Message;
import org.freightpass.notification.following.FollowedCases;
import org.freightpass.notification.hotline.CaseAct;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult.Done;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.CallingParty;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.KeepingLines;
import org.freightpass.notification.hotline.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class HotlineFollowedCases implements FollowedCases {
    private static final Person CALLER = new Person("caller", Set.of(Person.Role.SUPERVISOR), Set.of(), Set.of());
    private static final Set<Action> TOLD =
            EnumSet.of(Action.ANSWERED, Action.ASKED, Action.REPLIED, Action.RESOLVED, Action.CLOSED, Action.REOPENED);

    private final HandlingCases handling;
    private final KeepingLines lines;
    private final RunningClocks clocks;

    HotlineFollowedCases(HandlingCases handling, KeepingLines lines, RunningClocks clocks) {
        this.handling = handling;
        this.lines = lines;
        this.clocks = clocks;
    }

    @Override
    public Optional<Found> find(String number) {
        return CaseNumber.read(number)
                .flatMap(read -> handling.read(read, CALLER))
                .map(this::found);
    }

    @Override
    public boolean act(String number, CallerAct act, Instant now) {
        CaseAct done =
                switch (act) {
                    case CallerAct.Look look -> throw new IllegalArgumentException("looking is no act");
                    case CallerAct.Reply reply -> new CaseAct.Reply(reply.text());
                    case CallerAct.Close close -> new CaseAct.Settle();
                    case CallerAct.Reopen reopen -> new CaseAct.Reopen(reopen.reason());
                };
        return handling.handle(new CaseNumber(number), done, CALLER, now) instanceof Done;
    }

    private Found found(Done done) {
        HotlineCase shown = done.hotlineCase();
        List<CaseClock> running = clocks.of(shown.number().value());
        CallingParty caller = shown.callingParty();
        FollowedCase followed = new FollowedCase(
                shown.number().value(),
                shown.matter().kind().name(),
                shown.state().status().name(),
                shown.openedAt(),
                telephone(shown),
                due(running, Promise.ANSWER),
                due(running, Promise.SOLUTION),
                shown.state().ending().map(Outcome::name).orElse(null),
                messages(done.log()));
        return new Found(followed, caller == null ? null : caller.telephone());
    }

    private String telephone(HotlineCase shown) {
        return lines.all().stream()
                .filter(line -> line.number().equals(shown.line()))
                .map(line -> line.areaCode() + "-" + line.telephone())
                .findFirst()
                .orElse("");
    }

    private static @Nullable Instant due(List<CaseClock> running, Promise promise) {
        return running.stream()
                .filter(clock -> clock.promise() == promise && clock.state() == CaseClock.State.RUNNING)
                .map(CaseClock::due)
                .findFirst()
                .orElse(null);
    }

    /** Of an outcome its words are the department's own; the caller sees the outcome itself. */
    private static List<Message> messages(List<LogEntry> log) {
        return log.stream()
                .filter(entry -> TOLD.contains(entry.action()))
                .map(entry -> new Message(entry.at(), entry.action().name(), shown(entry)))
                .toList();
    }

    private static String shown(LogEntry entry) {
        return switch (entry.action()) {
            case ANSWERED, ASKED, REPLIED -> entry.text();
            default -> "";
        };
    }
}
