package org.freightpass.notification.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.freightpass.notification.console.ConsoleRule.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleRuleTests {
    private static final Instant NOW = Instant.parse("2022-04-21T08:00:00Z");
    private static final Duration TICK = Duration.ofMillis(1);

    @Test
    void mineComesFirstThenUntakenThenTheRestEachByItsClock() {
        List<String> shown = Stream.of(
                        desk("rest", "ACKNOWLEDGED", "other", 1),
                        desk("open-later", "OPEN", null, 9),
                        desk("open-soon", "OPEN", null, 2),
                        desk("mine-asks", "WAITING", "me", 1),
                        desk("mine-none", "ASSIGNED", "me", null),
                        desk("mine-later", "ACKNOWLEDGED", "me", 60),
                        desk("mine-soon", "ACKNOWLEDGED", "me", 30))
                .sorted(ConsoleRule.order("me"))
                .map(DeskCase::number)
                .toList();
        assertThat(shown)
                .containsExactly(
                        "mine-soon", "mine-later", "mine-none", "mine-asks", "open-soon", "open-later", "rest");
    }

    @Test
    void caseIsPressingTenMinutesBeforeAndLateFromTheInstantItIsDue() {
        Instant due = NOW.plus(Duration.ofMinutes(10));
        assertThat(ConsoleRule.urgency(due, NOW.minus(TICK))).isEqualTo(Urgency.CALM);
        assertThat(ConsoleRule.urgency(due, NOW)).isEqualTo(Urgency.PRESSING);
        assertThat(ConsoleRule.urgency(due, due.minus(TICK))).isEqualTo(Urgency.PRESSING);
        assertThat(ConsoleRule.urgency(due, due)).isEqualTo(Urgency.LATE);
        assertThat(ConsoleRule.urgency(null, NOW)).isEqualTo(Urgency.CALM);
    }

    @Test
    void newCaseSoundsOnItsLineOnly() {
        Watcher agent = new Watcher("agent1", Set.of("7301"), false);
        assertThat(new News(true, "n", 7301, 7302).soundsFor(agent)).isTrue();
        assertThat(new News(true, "n", 7302, 7301).soundsFor(agent)).isFalse();
        assertThat(new News(false, "n", 7301, 7301).soundsFor(agent)).isFalse();
    }

    @Test
    void newsAreForThoseWhoWatchTheLineOrItsHome() {
        Watcher agent = new Watcher("agent1", Set.of("7301"), false);
        assertThat(new News(true, "n", 7302, 7301).isFor(agent)).isTrue();
        assertThat(new News(true, "n", 7302, 7303).isFor(agent)).isFalse();
        assertThat(new News(true, "n", 7302, 7303).isFor(new Watcher("s", Set.of(), true)))
                .isTrue();
        assertThat(News.EVERYTHING.isFor(agent)).isTrue();
    }

    private static DeskCase desk(String number, String status, @Nullable String agent, @Nullable Integer minutes) {
        Instant due = minutes == null ? null : NOW.plus(Duration.ofMinutes(minutes));
        return new DeskCase(number, 7301, "OTHER", status, agent, null, null, null, null, "text", null, 0, NOW, due);
    }
}
