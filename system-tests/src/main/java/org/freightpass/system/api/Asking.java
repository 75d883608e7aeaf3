package org.freightpass.system.api;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asking the same again until the answer is good enough: the one place where a client of the system waits. */
public final class Asking {

    private Asking() {}

    /** The first answer that is enough, or the last one when the patience is over. */
    public static <T> T until(Duration patience, Duration pause, Supplier<T> question, Predicate<? super T> enough)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            T answer = question.get();
            if (enough.test(answer) || System.nanoTime() > end) {
                return answer;
            }
            Thread.sleep(pause);
        }
    }
}
