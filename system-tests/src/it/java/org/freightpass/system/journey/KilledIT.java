package org.freightpass.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.count.Count;
import org.freightpass.system.demo.MainJob;
import org.freightpass.system.fleet.Fleet;
import org.freightpass.system.stack.LocalStack;
import org.freightpass.system.stack.OnLocalStack;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed the hard way in the middle of an upload and started again: nothing lost, nothing twice. */
@ExtendWith(OnLocalStack.class)
class KilledIT {

    private static final int FLEET = 2872;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @ParameterizedTest
    @ValueSource(strings = {"pass-service", "checkpoint-service", "kafka"})
    void uploadWhileAProcessIsKilledLosesNothingAndDoublesNothing(String victim, LocalStack stack) throws Exception {
        Fleet fleet = Fleet.of(Instant.now().getEpochSecond(), FLEET);
        CompletableFuture<String> uploaded = new CompletableFuture<>();
        // Looked up now: asking takes a while, in which the upload could come to its end.
        ProcessHandle process = ProcessHandle.of(stack.pid(victim)).orElseThrow();
        try (RunningSystem system = new RunningSystem(stack.addresses(), PATIENCE);
                ExecutorService player = Executors.newSingleThreadExecutor()) {
            MainJob job = new MainJob(system, told(uploaded), fleet, PATIENCE);

            Future<Count> playing = player.submit(job::playFleet);
            String upload = uploaded.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
            process.destroyForcibly();
            process.onExit().join();
            boolean inTheMiddle = !playing.isDone();
            stack.restart(victim);
            Count count = playing.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);

            assertThat(upload).contains("ok=true");
            assertThat(inTheMiddle).as("killed before the fleet was through").isTrue();
            assertThat(count.committed()).isEqualTo(FLEET);
            assertThat(count.lost()).as(count.toString()).isZero();
            assertThat(count.twice()).as(count.toString()).isZero();
        }
    }

    /** Where the play writes its lines; tells of the one that says the file was taken in. */
    private static PrintStream told(CompletableFuture<String> uploaded) {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                System.out.println(line);
                if (line.startsWith("step=upload ")) {
                    uploaded.complete(line);
                }
            }
        };
    }
}
