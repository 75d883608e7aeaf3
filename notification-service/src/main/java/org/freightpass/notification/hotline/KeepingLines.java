package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty at which line, and which prefectures belong to it. */
public class KeepingLines {
    private final Lines lines;

    public KeepingLines(Lines lines) {
        this.lines = lines;
    }

    /** What came of a change to a line. */
    public sealed interface LineResult {
        /** The line as it is now. */
        record Kept(Line line) implements LineResult {}

        /** Not done, and why. */
        record Refused(HotlineRefusal refusal, String detail) implements LineResult {}
    }

    @Transactional(readOnly = true)
    public List<Line> all() {
        return lines.all();
    }

    @Transactional(readOnly = true)
    public Lines.Areas areas() {
        return lines.areas();
    }

    @Transactional
    public LineResult duty(LineNumber number, @Nullable String agent, Person person, Instant now) {
        List<Line> all = lines.lockAll();
        Optional<Line> found = find(number, all);
        if (found.isEmpty()) {
            return unknown(number);
        }
        Line line = found.get();
        Optional<HotlineRefusal> refusal =
                HotlineRule.dutyRefused(person, line, agent, name -> elsewhere(name, number, all));
        if (refusal.isPresent()) {
            return new LineResult.Refused(refusal.get(), words(refusal.get(), line, agent));
        }
        if (agent != null && agent.equals(line.agent())) {
            return new LineResult.Kept(line);
        }
        lines.duty(number, agent, now, person.username());
        return new LineResult.Kept(line.withAgent(agent, agent == null ? null : now));
    }

    /** {@code prefecture} null: all other places. */
    @Transactional
    public LineResult assign(@Nullable DivisionCode prefecture, LineNumber number) {
        Optional<Line> line = find(number, lines.lockAll());
        line.ifPresent(found -> lines.assign(prefecture, number));
        return line.<LineResult>map(LineResult.Kept::new).orElseGet(() -> unknown(number));
    }

    private static Optional<Line> find(LineNumber number, List<Line> all) {
        return all.stream().filter(line -> line.number().equals(number)).findFirst();
    }

    private static boolean elsewhere(String agent, LineNumber number, List<Line> all) {
        return all.stream().anyMatch(line -> !line.number().equals(number) && agent.equals(line.agent()));
    }

    private static LineResult unknown(LineNumber number) {
        return new LineResult.Refused(HotlineRefusal.LINE_UNKNOWN, "There is no line " + number + ".");
    }

    private static String words(HotlineRefusal refusal, Line line, @Nullable String agent) {
        return switch (refusal) {
            case LINE_TAKEN -> line.agent() + " is on duty at line " + line.number() + ".";
            case AGENT_ON_OTHER_LINE -> agent + " is on duty at another line.";
            default -> "Agents put only themselves on duty, and only at their own lines.";
        };
    }
}
