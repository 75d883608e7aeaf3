package org.freightpass.system.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.UnexpectedAnswer;

/** Asks again until the answer is the wanted one. */
final class Await {

    private static final long PAUSE_MS = 10;

    private Await() {}

    static Answer until(String wanted, Duration patience, Supplier<Answer> question, Predicate<Answer> enough)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Answer answer = question.get();
            if (enough.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new UnexpectedAnswer("after " + patience.toSeconds() + " s still waiting for " + wanted, answer);
            }
            Thread.sleep(PAUSE_MS);
        }
    }
}
