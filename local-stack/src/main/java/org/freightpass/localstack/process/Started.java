package org.freightpass.localstack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a process, enough to know it again: a process id alone may by now belong to somebody else, so
 * the start time and the program must agree too.
 */
public record Started(String name, long pid, Instant at, String program) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static Started of(String name, ProcessHandle process) {
        return new Started(
                name,
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH),
                process.info().command().orElse(""));
    }

    /** The running process this was recorded of, if it still runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle candidate) {
        Instant started = candidate.info().startInstant().orElse(Instant.EPOCH);
        Duration apart = Duration.between(at, started).abs();
        return apart.compareTo(CLOCK_SLACK) <= 0
                && candidate.info().command().orElse("").equals(program);
    }
}
