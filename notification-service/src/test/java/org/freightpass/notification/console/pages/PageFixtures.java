package org.freightpass.notification.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.clocks.CaseClock;
import org.freightpass.notification.clocks.Promise;
import org.freightpass.notification.console.ConsoleRule.Urgency;
import org.freightpass.notification.console.DeskCase;
import org.freightpass.notification.console.pages.CaseViews.ClockView;
import org.freightpass.notification.console.pages.CaseViews.Row;
import org.freightpass.notification.console.pages.CaseViews.View;
import org.freightpass.notification.evidence.EvidenceFile;
import org.freightpass.notification.evidence.FileKind;
import org.freightpass.notification.hotline.CaseNumber;
import org.freightpass.notification.hotline.CaseState;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Outcome;
import org.freightpass.notification.hotline.Cases.JoinedAlert;
import org.freightpass.notification.hotline.HotlineCase;
import org.freightpass.notification.hotline.HotlineCase.Action;
import org.freightpass.notification.hotline.HotlineCase.LogEntry;
import org.freightpass.notification.hotline.HotlineCase.Origin;
import org.freightpass.notification.hotline.Line;
import org.freightpass.notification.hotline.LineNumber;
import org.freightpass.notification.hotline.Matter;
import org.jspecify.annotations.Nullable;

/** What pages show, and the pages themselves without a server. */
public final class PageFixtures {
    public static final Instant NOW = Instant.parse("2022-04-21T08:00:00Z");
    public static final Line ATTENDED = new Line(new LineNumber(7301), "0431", "85097301", "agent1", NOW, 1, 1);
    public static final Line EMPTY = new Line(new LineNumber(7302), "0431", "85097302", null, null, 0, 0);

    static final EvidenceFile SCAN = new EvidenceFile(
            UUID.fromString("6f1c1a52-0b5c-4c8e-9a53-111111111111"),
            "20220421-0001",
            "核酸 <1>.pdf",
            FileKind.PDF,
            2049,
            "caller",
            NOW);

    private PageFixtures() {}

    /** The page in Chinese; texts that are missing, in either language, show as question marks. */
    public static String show(String view, Map<String, Object> model) {
        Templates templates = new Templates(Clock.fixed(NOW, ZoneOffset.UTC));
        String english = templates.render(view, model, Locale.ENGLISH);
        String chinese = templates.render(view, model, Locale.SIMPLIFIED_CHINESE);
        assertThat(english + chinese).doesNotContain("??");
        return chinese;
    }

    static Row row(boolean mine, @Nullable Instant due) {
        DeskCase shown = new DeskCase(
                "20220421-0001",
                7301,
                "BLOCKED_TRANSPORT",
                "OPEN",
                null,
                null,
                "220302",
                null,
                "吉A12345",
                "held",
                null,
                3,
                NOW,
                due);
        return new Row(shown, mine, Urgency.PRESSING, "BAD", "四平市");
    }

    static View view(CaseState.Status status) {
        CaseState state =
                switch (status) {
                    case OPEN -> new CaseState.Open(0);
                    case ACKNOWLEDGED -> new CaseState.Acknowledged("a");
                    case ASSIGNED -> new CaseState.Assigned("a", new Assignee(Assignee.Party.DEPARTMENT, "IIT"));
                    case WAITING -> new CaseState.Waiting("a");
                    case RESOLVED -> new CaseState.Resolved("a", Outcome.REFERRED, NOW);
                    case CLOSED -> new CaseState.Closed("a", Outcome.REFERRED, NOW);
                };
        Matter matter = new Matter(
                Matter.Kind.BLOCKED_TRANSPORT,
                NOW,
                new DivisionCode("220302"),
                null,
                null,
                new Plate("吉A12345"),
                new PassNumber("220104000001"),
                null,
                "held");
        HotlineCase subject = new HotlineCase(
                new CaseNumber("20220421-0001"),
                new LineNumber(7301),
                new LineNumber(7301),
                matter,
                state,
                NOW,
                "a",
                NOW.plus(Duration.ofMinutes(5)),
                2,
                null,
                new HotlineCase.CallingParty("韩", "13800138000"),
                new Origin(Origin.Source.CALL, null));
        CaseClock answer = new CaseClock("c", Promise.ANSWER, CaseClock.State.KEPT, NOW, 0, null, null);
        CaseClock solution = new CaseClock("c", Promise.SOLUTION, CaseClock.State.RUNNING, NOW, 0, null, NOW);
        return new View(
                subject,
                status.name(),
                "WAIT",
                state.live(),
                state.holder().orElse(null),
                null,
                "吉林省四平市铁西区",
                List.of(new ClockView(answer, Urgency.CALM, "GOOD"), new ClockView(solution, Urgency.LATE, "BAD")),
                List.of(
                        new LogEntry(NOW, "system", Action.OPENED, "held"),
                        new LogEntry(NOW, "system", Action.ROUTED, Sentence.HOME_LINE_BUSY.of(7301, 7302))),
                List.of(
                        new JoinedAlert("a", NOW, "held at the bridge", null, "吉B54321", "220204000007"),
                        new JoinedAlert("b", NOW, "no plate told", null, null, null)),
                List.of(SCAN),
                state.live());
    }
}
