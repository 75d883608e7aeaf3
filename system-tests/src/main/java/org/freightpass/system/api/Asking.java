package org.freightpass.system.api;

import java.time.Duration;
import java.util.function.Predicate;

/** Asking the same again until the answer is good enough: the one place where a client of the system waits. */
public final class Asking {

    private Asking() {}

    /** What is asked, and how it may fail. */
    @FunctionalInterface
    public interface Question<T, E extends Exception> {
        T ask() throws E;
    }

    /** The first answer that is enough, or the last one when the patience is over. */
    public static <T, E extends Exception> T until(
            Duration patience, Duration pause, Question<T, E> question, Predicate<? super T> enough)
            throws E, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            T answer = question.ask();
            if (enough.test(answer) || System.nanoTime() > end) {
                return answer;
            }
            Thread.sleep(pause);
        }
    }
}
