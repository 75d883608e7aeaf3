package org.freightpass.notification.hotline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.saying.Saying;
import org.freightpass.contracts.saying.Sentence;
import org.freightpass.notification.hotline.CaseState.Acknowledged;
import org.freightpass.notification.hotline.CaseState.Assigned;
import org.freightpass.notification.hotline.CaseState.Assignee;
import org.freightpass.notification.hotline.CaseState.Open;
import org.freightpass.notification.hotline.Person.Role;
import org.jspecify.annotations.Nullable;

/** Every rule of the hotline, by its id, and below them the decisions that follow. No state, no I/O. */
public enum HotlineRule {
    HOME_LINE("HOT-01", "A case belongs to the line of the prefecture concerned; elsewhere and unknown have one line."),
    FREE_LINE(
            "HOT-02",
            "A home line that is unattended or busy is passed over for the next free one, in the order of"
                    + " numbers and around; the case says so."),
    NO_FREE_LINE(
            "HOT-03",
            "Where no line is free, the case waits on its home line if that is attended, else on the"
                    + " attended line with the fewest open cases, else on its home line."),
    BUSY(
            "HOT-04",
            "A line is busy while a case on it is open or acknowledged; one that is assigned or asks its caller waits."),
    JOINING(
            "HOT-05",
            "Alerts of one kind join one live case by checkpoint, else pass, else road and hour, else plate,"
                    + " else county and hour, else hour."),
    CALLS("HOT-06", "A call always opens a case of its own."),
    ACKNOWLEDGE("HOT-07", "A case is to be acknowledged within 5 minutes of its opening or reopening."),
    ESCALATION(
            "HOT-08",
            "An unacknowledged case escalates at that time to a substitute line, then every 5 minutes to the supervisor,"
                    + " the department and the province, once each; acknowledging stops it until the case is reopened."),
    LIFE(
            "HOT-09",
            "OPEN, ACKNOWLEDGED, ASSIGNED or WAITING, RESOLVED, CLOSED in this order, steps may be left out after"
                    + " acknowledging; what is resolved or closed can be reopened and is open again."),
    CLOSING("HOT-10", "A resolved case closes by itself after 24 hours."),
    SEEING(
            "HOT-11",
            "Supervisors and administrators see every case, agents those of their lines and those they opened,"
                    + " hold or were handed, firms those of their own and those they opened."),
    ACTING("HOT-12", "Agents act on the cases they see, supervisors on every case."),
    OPENING("HOT-13", "Agents and supervisors open cases from calls; a firm opens one for its own pass or for none."),
    MASKING("HOT-14", "A caller's name and telephone are shown to agents and supervisors only, to others masked."),
    DUTY(
            "HOT-15",
            "One agent is on duty at a line, and at one line only; agents come and go themselves on their own"
                    + " lines, supervisors put anyone anywhere."),
    NUMBERING("HOT-16", "A case's number is the local day (+08:00) and the serial of that day; gaps are possible."),
    PASSED_ON(
            "HOT-17",
            "The times of a call that another hotline passes on count from when that hotline took it, 24 hours before at"
                    + " most; who called there has waited since.");

    /** How often a case escalates. */
    static final int LEVELS = 4;
    /** The substitute line's level; after it comes the supervisor's. */
    static final int SUBSTITUTE = 1;

    private static final int CASES_THAT_KEEP_BUSY = 1;
    private static final Duration TO_ACKNOWLEDGE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LEVELS = Duration.ofMinutes(5);
    private static final Duration BEFORE_CLOSING = Duration.ofHours(24);
    private static final Duration LONGEST_ON_THE_WAY = Duration.ofHours(24);
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    private final String id;
    private final String text;

    HotlineRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Where a case rings, and why. */
    record Routing(LineNumber line, LineNumber home, Saying why) {}

    static LineNumber homeLine(@Nullable DivisionCode place, Map<DivisionCode, LineNumber> areas, LineNumber other) {
        return place == null ? other : areas.getOrDefault(place.prefecture(), other);
    }

    static Routing route(LineNumber home, List<Line> lines) {
        List<Line> around = Line.around(home, lines);
        Optional<Line> free = Line.first(around, Line.Presence.IDLE);
        if (free.isPresent()) {
            return new Routing(free.get().number(), home, because(home, free.get(), around));
        }
        LineNumber waiting = around.getFirst().agent() != null
                ? home
                : Line.fewestOpen(around).map(Line::number).orElse(home);
        Saying why = waiting.equals(home)
                ? Sentence.NO_LINE_FREE.of(home)
                : Sentence.NO_LINE_FREE_HOME_UNATTENDED.of(waiting, home);
        return new Routing(waiting, home, why);
    }

    /** The line that takes over a case that {@code current} leaves unacknowledged, if another is attended. */
    static Optional<LineNumber> substitute(LineNumber current, List<Line> lines) {
        List<Line> others = Line.around(current, lines).stream().skip(1).toList();
        return Line.first(others, Line.Presence.IDLE)
                .or(() -> Line.fewestOpen(others))
                .map(Line::number);
    }

    static boolean busy(int busyCases) {
        return busyCases >= CASES_THAT_KEEP_BUSY;
    }

    static boolean keepsBusy(CaseState state) {
        return state instanceof Open || state instanceof Acknowledged;
    }

    static String joinKey(Matter matter) {
        String what = matter.kind() + " ";
        if (matter.checkpoint() != null) {
            return what + matter.checkpoint();
        }
        if (matter.passNumber() != null) {
            return what + matter.passNumber();
        }
        String hour = " " + matter.occurredAt().truncatedTo(ChronoUnit.HOURS);
        if (matter.road() != null) {
            return what + matter.road() + hour;
        }
        if (matter.plate() != null) {
            return what + matter.plate();
        }
        return what + (matter.county() == null ? "" : matter.county()) + hour;
    }

    /** Whether a call can have been taken then, by who passes it on now. */
    public static boolean isPassedOnInTime(Instant received, Instant now) {
        return !received.isAfter(now) && !received.isBefore(now.minus(LONGEST_ON_THE_WAY));
    }

    static Instant acknowledgeBy(Instant opened) {
        return opened.plus(TO_ACKNOWLEDGE).truncatedTo(ChronoUnit.MILLIS);
    }

    /** When a case that has escalated {@code level} times does so again; empty when there is nobody left to call. */
    static Optional<Instant> escalatesAt(Instant acknowledgeBy, int level) {
        return level >= LEVELS ? Optional.empty() : Optional.of(acknowledgeBy.plus(BETWEEN_LEVELS.multipliedBy(level)));
    }

    static Instant closesIfResolvedBefore(Instant now) {
        return now.minus(BEFORE_CLOSING);
    }

    static LocalDate dayOf(Instant opened) {
        return opened.atOffset(LOCAL).toLocalDate();
    }

    static boolean sees(Person person, HotlineCase subject) {
        if (seesAll(person)) {
            return true;
        }
        boolean opened = subject.openedBy().equals(person.username());
        boolean asAgent = opened
                || person.lines().contains(subject.line())
                || person.lines().contains(subject.home())
                || subject.state().holder().filter(person.username()::equals).isPresent()
                || (subject.state() instanceof Assigned given
                        && given.to().equals(new Assignee(Assignee.Party.AGENT, person.username())));
        boolean asFirm = opened || actsFor(person, subject.matter().firmId());
        return (person.is(Role.AGENT) && asAgent) || (person.is(Role.FIRM) && asFirm);
    }

    static boolean seesAll(Person person) {
        return person.is(Role.SUPERVISOR) || person.is(Role.ADMIN);
    }

    static boolean acts(Person person, HotlineCase subject) {
        return person.is(Role.SUPERVISOR) || (person.is(Role.AGENT) && sees(person, subject));
    }

    /** Whether {@code person} may open a case about a pass of {@code owner} (null: of no firm, or no known pass). */
    static boolean opens(Person person, boolean aboutPass, @Nullable String owner) {
        return person.is(Role.AGENT)
                || person.is(Role.SUPERVISOR)
                || (person.is(Role.FIRM) && (!aboutPass || actsFor(person, owner)));
    }

    private static boolean actsFor(Person person, @Nullable String firm) {
        return firm != null && person.firms().contains(firm);
    }

    public static boolean seesCallingParty(Person person) {
        return person.is(Role.AGENT) || person.is(Role.SUPERVISOR);
    }

    /** Why {@code person} may not put {@code agent} (null: nobody) on {@code line}. */
    static Optional<HotlineRefusal> dutyRefused(
            Person person, Line line, @Nullable String agent, Predicate<String> onOtherLine) {
        if (!person.is(Role.SUPERVISOR)) {
            boolean himself = agent == null || agent.equals(person.username());
            if (!person.is(Role.AGENT) || !himself || !person.lines().contains(line.number())) {
                return Optional.of(HotlineRefusal.LINE_NOT_YOURS);
            }
            if (line.agent() != null && !line.agent().equals(person.username())) {
                return Optional.of(HotlineRefusal.LINE_TAKEN);
            }
        }
        return agent != null && onOtherLine.test(agent)
                ? Optional.of(HotlineRefusal.AGENT_ON_OTHER_LINE)
                : Optional.empty();
    }

    private static Saying because(LineNumber home, Line free, List<Line> around) {
        if (free.number().equals(home)) {
            return Sentence.LINE_OF_AREA.of(home);
        }
        Sentence why = around.getFirst().agent() == null ? Sentence.HOME_LINE_UNATTENDED : Sentence.HOME_LINE_BUSY;
        return why.of(home, free.number());
    }
}
