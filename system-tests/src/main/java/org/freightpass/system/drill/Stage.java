package org.freightpass.system.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Random;
import org.freightpass.system.api.RunningSystem;
import org.freightpass.system.stack.LocalStack;

/**
 * Where a fault is played.
 *
 * @param load the people at work meanwhile
 * @param random says when and where a fault strikes
 * @param rounds how often one that strikes at random does so
 * @param away how long something that goes away stays away
 * @param clock that of the stack's processes, where it can be set
 */
record Stage(
        LocalStack stack,
        RunningSystem system,
        Load load,
        Random random,
        int rounds,
        Duration away,
        MovableClock clock,
        PrintStream out) {

    void say(String line) {
        out.println("  " + line);
    }

    /** Lets the people work. */
    void workFor(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** Lets them work for a while that nobody can foresee. */
    void workForAWhile(int mostSeconds) throws InterruptedException {
        workFor(Duration.ofMillis(200 + random.nextInt(mostSeconds * 1000)));
    }
}
