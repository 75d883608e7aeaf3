package org.freightpass.localstack.part;

import java.io.IOException;
import java.time.Duration;
import org.freightpass.localstack.process.Child;

/** One process of the stack: how to prepare its data, how to start it, and how to tell that it is ready. */
public interface Part {

    /** The name in logs, in the status and in {@code ./run restart}. */
    String name();

    /** What it is and where, for the line that says it is ready. */
    String description();

    /** Makes what must lie on disk before the first start; does nothing where it lies there already. */
    default void prepare() throws IOException, InterruptedException {}

    Child.Plan plan() throws IOException;

    /** Asked again and again after the start; answers quickly. */
    boolean isReady();

    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** How long it may take to end before it is made to. */
    default Duration endPatience() {
        return Duration.ofSeconds(15);
    }
}
