package org.freightpass.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.freightpass.localstack.process.Child.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTests {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TempDir
    private Path directory;

    private StateFile state;
    private LogFile log;

    @BeforeEach
    void open() {
        state = new StateFile(directory.resolve("state.properties"));
        log = new LogFile(directory.resolve("child.log"));
    }

    @Test
    void startedChildIsRecordedUnderTheProgramItBecame() {
        Child child = Child.start(new Plan("sleeper", "sleep", List.of("sleep", "60"), Map.of()), log, state);

        assertThat(state.find("sleeper").flatMap(Started::running))
                .map(ProcessHandle::pid)
                .contains(child.pid());

        child.end(PATIENCE);
        assertThat(child.isAlive()).isFalse();
        assertThat(state.find("sleeper").flatMap(Started::running)).isEmpty();
    }

    @Test
    void childThatDoesNotListenIsMadeToEnd() {
        List<String> deaf = List.of("bash", "-c", "trap '' TERM; echo deaf; while true; do sleep 0.1; done");
        Child child = Child.start(new Plan("deaf", "bash", deaf, Map.of()), log, state);

        child.end(PATIENCE);

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void endedChildLeavesItsExitCodeAndItsLastWords() {
        List<String> brief = List.of("bash", "-c", "echo one; echo $WORD; exit 3");
        Child child = Child.start(new Plan("brief", "bash", brief, Map.of("WORD", "two")), log, state);

        await().until(() -> !child.isAlive());

        assertThat(child.exitValue()).isEqualTo(3);
        assertThat(log.tail(1)).containsExactly("two");
    }

    @Test
    void tailOfAStackTraceIsItsMessages() throws IOException {
        Files.writeString(
                log.path(), "Broken\n\tat a.B.c(B.java:1)\n\t... 3 common frames omitted\nCaused by: why\n\tat d\n");

        assertThat(log.tail(2)).containsExactly("Broken", "Caused by: why");
    }

    @Test
    void logOfTheRunBeforeIsPutAside() throws IOException {
        Files.writeString(log.path(), "yesterday");

        log.begin();

        assertThat(log.path()).doesNotExist();
        assertThat(directory.resolve("child.log.1")).hasContent("yesterday");
    }

    /** A service that is killed again and again is asked afterwards why it answered what it did at the first time. */
    @Test
    void logsOfFiveRunsAreKept() throws IOException {
        for (int run = 1; run <= 7; run++) {
            log.begin();
            Files.writeString(log.path(), "run " + run);
        }

        assertThat(log.path()).hasContent("run 7");
        assertThat(directory.resolve("child.log.1")).hasContent("run 6");
        assertThat(directory.resolve("child.log.5")).hasContent("run 2");
        assertThat(directory.resolve("child.log.6")).doesNotExist();
    }
}
