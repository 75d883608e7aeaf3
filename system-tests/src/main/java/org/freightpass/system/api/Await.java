package org.freightpass.system.api;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the wanted one. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Await() {}

    public static Answer until(String wanted, Duration patience, Supplier<Answer> question, Predicate<Answer> enough)
            throws InterruptedException {
        return until(wanted, patience, PAUSE, question, enough);
    }

    public static Answer until(
            String wanted, Duration patience, Duration pause, Supplier<Answer> question, Predicate<Answer> enough)
            throws InterruptedException {
        Answer answer = Asking.until(patience, pause, question::get, enough);
        if (!enough.test(answer)) {
            throw new UnexpectedAnswer("after " + patience.toSeconds() + " s still waiting for " + wanted, answer);
        }
        return answer;
    }
}
