package org.freightpass.notification.console.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.Divisions;
import org.freightpass.notification.clocks.CaseClock;
import org.freightpass.notification.clocks.RunningClocks;
import org.freightpass.notification.console.ConsoleRule;
import org.freightpass.notification.console.ConsoleRule.Urgency;
import org.freightpass.notification.console.DeskCase;
import org.freightpass.notification.evidence.EvidenceFile;
import org.freightpass.notification.evidence.EvidenceRule;
import org.freightpass.notification.evidence.KeepingEvidence;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseResult.Done;
import org.freightpass.notification.hotline.CaseState;
import org.freightpass.notification.hotline.Cases.JoinedAlert;
import org.freightpass.notification.hotline.HandlingCases;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as templates show them. */
@Component
final class CaseViews {
    private static final int ALERTS_SHOWN = 50;

    private final RunningClocks clocks;
    private final KeepingEvidence evidence;

    CaseViews(RunningClocks clocks, KeepingEvidence evidence) {
        this.clocks = clocks;
        this.evidence = evidence;
    }

    /** A line of a list. */
    record Row(DeskCase shown, boolean mine, Urgency urgency, String tone, String place) {}

    /** A clock with how near it is. */
    record ClockView(CaseClock clock, Urgency urgency, String tone) {}

    /** One case with its log and clocks and the first of the alerts that joined in it. */
    record View(
            HotlineCase subject,
            String status,
            String tone,
            boolean live,
            @Nullable String agent,
            CaseState.@Nullable Assignee assignedTo,
            String place,
            List<ClockView> clocks,
            List<LogEntry> log,
            List<JoinedAlert> alerts,
            List<EvidenceFile> evidence,
            boolean takesFiles) {}

    List<Row> rows(List<DeskCase> cases, String account, Instant now) {
        return cases.stream()
                .map(shown -> new Row(
                        shown,
                        shown.isOf(account),
                        ConsoleRule.urgency(shown.due(), now),
                        tone(shown.status()),
                        place(shown.county(), shown.checkpoint())))
                .toList();
    }

    /** The case of this number as the person sees it, if there is one. */
    Optional<View> shown(Optional<CaseNumber> number, HandlingCases handling, Person person, Instant now) {
        return number.flatMap(read -> handling.read(read, person)
                .map(done -> view(
                        done, handling.alerts(read, person, null, ALERTS_SHOWN).orElse(List.of()), now)));
    }

    View view(Done done, List<JoinedAlert> alerts, Instant now) {
        HotlineCase subject = done.hotlineCase();
        CaseState state = subject.state();
        List<ClockView> running = clocks.of(subject.number().value()).stream()
                .map(clock -> clockView(clock, now))
                .toList();
        DivisionCode county = subject.matter().county();
        return new View(
                subject,
                state.status().name(),
                tone(state.status().name()),
                state.live(),
                state.holder().orElse(null),
                state instanceof CaseState.Assigned assigned ? assigned.to() : null,
                place(county == null ? null : county.value(), checkpoint(subject)),
                running,
                done.log(),
                List.copyOf(alerts),
                evidence.of(subject.number().value()),
                state.live() && EvidenceRule.takesFiles(subject.matter().kind().name()));
    }

    private static @Nullable String checkpoint(HotlineCase subject) {
        var checkpoint = subject.matter().checkpoint();
        return checkpoint == null ? null : checkpoint.value();
    }

    private static ClockView clockView(CaseClock clock, Instant now) {
        Urgency urgency =
                clock.state() == CaseClock.State.RUNNING ? ConsoleRule.urgency(clock.due(), now) : Urgency.CALM;
        String tone =
                switch (clock.state()) {
                    case KEPT -> "GOOD";
                    case BROKEN -> "BAD";
                    case PAUSED -> "OVER";
                    case RUNNING -> tone(urgency);
                };
        return new ClockView(clock, urgency, tone);
    }

    static String tone(Urgency urgency) {
        return switch (urgency) {
            case LATE -> "BAD";
            case PRESSING -> "ASK";
            case CALM -> "WAIT";
        };
    }

    static String tone(String status) {
        return switch (status) {
            case "OPEN" -> "BAD";
            case "ACKNOWLEDGED" -> "WAIT";
            case "ASSIGNED", "WAITING" -> "ASK";
            case "RESOLVED" -> "GOOD";
            default -> "OVER";
        };
    }

    static String place(@Nullable String county, @Nullable String checkpoint) {
        String name = "";
        if (county != null) {
            name = Divisions.standard().fullName(new DivisionCode(county));
        }
        return checkpoint == null ? name : (name + " " + checkpoint).strip();
    }
}
