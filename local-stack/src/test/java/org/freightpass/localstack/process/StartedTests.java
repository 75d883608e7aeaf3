package org.freightpass.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartedTests {

    private final Started self = Started.of("self", ProcessHandle.current());

    @Test
    void runningProcessIsKnownAgain() {
        assertThat(self.running()).contains(ProcessHandle.current());
    }

    @Test
    void sameIdStartedAtAnotherTimeIsSomebodyElse() {
        Started earlier = new Started("self", self.pid(), self.at().minus(Duration.ofSeconds(3)), self.program());

        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void sameIdAndNearlySameTimeIsTheSameDespiteAClockSetRight() {
        Started moved = new Started("self", self.pid(), self.at().minus(Duration.ofSeconds(1)), self.program());

        assertThat(moved.running()).contains(ProcessHandle.current());
    }

    @Test
    void sameIdRunningAnotherProgramIsSomebodyElse() {
        Started other = new Started("self", self.pid(), self.at(), "/usr/bin/something-else");

        assertThat(other.running()).isEmpty();
    }
}
