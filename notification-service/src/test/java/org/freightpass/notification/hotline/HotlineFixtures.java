package org.freightpass.notification.hotline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.freightpass.contracts.CheckpointCode;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Plate;
import org.freightpass.contracts.RoadCode;
import org.freightpass.notification.hotline.Person.Role;
import org.jspecify.annotations.Nullable;

/** Lines, matters, cases and people to vary. */
final class HotlineFixtures {
    static final Instant NOW = Instant.parse("2022-04-21T08:10:00Z");
    static final LineNumber L1 = new LineNumber(7301);
    static final LineNumber L2 = new LineNumber(7302);
    static final LineNumber L3 = new LineNumber(7303);
    static final LineNumber L5 = new LineNumber(7305);

    private HotlineFixtures() {}

    static Line unattended(int number) {
        return line(number, null, 0, 0);
    }

    static Line idle(int number) {
        return line(number, "agent" + number, 0, 0);
    }

    static Line busy(int number, int open) {
        return line(number, "agent" + number, open, 1);
    }

    private static Line line(int number, @Nullable String agent, int open, int busy) {
        return new Line(new LineNumber(number), "0431", "8509" + number, agent, agent == null ? null : NOW, open, busy);
    }

    /** The five lines, all unattended but those given. */
    static List<Line> lines(Line... given) {
        return IntStream.rangeClosed(7301, 7305)
                .mapToObj(number -> Arrays.stream(given)
                        .filter(line -> line.number().value() == number)
                        .findFirst()
                        .orElseGet(() -> unattended(number)))
                .toList();
    }

    static Matter matter(
            @Nullable String county,
            @Nullable String checkpoint,
            @Nullable String road,
            @Nullable String plate,
            @Nullable String pass,
            Instant at) {
        return new Matter(
                Matter.Kind.FORGED_PASS,
                at,
                county == null ? null : new DivisionCode(county),
                checkpoint == null ? null : new CheckpointCode(checkpoint),
                road == null ? null : new RoadCode(road),
                plate == null ? null : new Plate(plate),
                pass == null ? null : new PassNumber(pass),
                null,
                "text");
    }

    static HotlineCase caseIn(CaseState state) {
        return new HotlineCase(
                new CaseNumber("20220421-0001"),
                L1,
                L2,
                matter("220204", null, null, null, "220204000001", NOW).ofFirm("firm-1"),
                state,
                NOW,
                "opener",
                HotlineRule.acknowledgeBy(NOW),
                1,
                "key",
                null,
                HotlineCase.Origin.ALERTED);
    }

    static Person person(String name, Role role, LineNumber... lines) {
        return new Person(name, Set.of(role), Set.of(lines), Set.of());
    }

    static Person firm(String name, String... firms) {
        return new Person(name, Set.of(Role.FIRM), Set.of(), Set.of(firms));
    }
}
