package org.freightpass.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTests {

    private static final Instant AT = Instant.parse("2022-04-18T01:02:03.450Z");

    @TempDir
    private Path directory;

    private StateFile state;

    @BeforeEach
    void open() {
        state = new StateFile(directory.resolve("state.properties"));
    }

    @Test
    void recordedProcessIsFoundByALaterReader() {
        Started kafka = new Started("kafka", 4711, AT, "/opt/jdk/bin/java");

        state.record(kafka);

        assertThat(new StateFile(directory.resolve("state.properties")).find("kafka"))
                .contains(kafka);
    }

    @Test
    void childrenAreAllButTheLauncher() {
        state.begin();
        state.record(new Started("kafka", 4711, AT, "java"));

        assertThat(state.children()).extracting(Started::name).containsExactly("kafka");
        assertThat(state.launcher().flatMap(Started::running)).contains(ProcessHandle.current());
    }

    @Test
    void forgottenProcessIsGoneAndTheOthersStay() {
        state.record(new Started("kafka", 4711, AT, "java"));
        state.record(new Started("mail", 4712, AT, "java"));

        state.forget("kafka");

        assertThat(state.children()).extracting(Started::name).containsExactly("mail");
    }

    @Test
    void beginForgetsWhatAnEarlierLauncherNoted() {
        state.note("ready", "1000");

        state.begin();

        assertThat(state.noted("ready")).isEmpty();
    }

    @Test
    void missingFileHasNothing() {
        assertThat(state.children()).isEmpty();
        assertThat(state.launcher()).isEmpty();
    }
}
