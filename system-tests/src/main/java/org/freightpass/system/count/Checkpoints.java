package org.freightpass.system.count;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.freightpass.system.api.Answer;
import org.freightpass.system.api.Asking;
import org.freightpass.system.api.Service;
import org.freightpass.system.api.UnexpectedAnswer;

/** Asks checkpoint-service for one pass after the other, as officers do, several at a time. */
public final class Checkpoints {

    private static final List<String> OFFICERS = List.of("officer1", "officer2", "scanner1");
    private static final int AT_A_TIME = 12;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int FOUND = 200;
    private static final int UNKNOWN = 404;

    private final Service checkpoint;

    public Checkpoints(Service checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** What a checkpoint sees of each number, once it sees it; numbers it does not see within the patience are left out. */
    public Map<String, Answer> see(List<String> numbers, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, Answer> seen = new HashMap<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Callable<Answer>> questions = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                String number = numbers.get(i);
                String officer = OFFICERS.get(i % OFFICERS.size());
                questions.add(() -> ask(officer, number, Duration.ofNanos(end - System.nanoTime())));
            }
            List<Future<Answer>> answers = askers.invokeAll(questions);
            for (int i = 0; i < numbers.size(); i++) {
                Answer answer = answers.get(i).get();
                if (answer.status() == FOUND) {
                    seen.put(numbers.get(i), answer);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question was not answered: " + e.getMessage(), e);
        }
        return seen;
    }

    private Answer ask(String officer, String number, Duration patience) throws InterruptedException {
        Answer answer = Asking.until(
                patience,
                PAUSE,
                () -> checkpoint.get(officer, "/passes/" + number),
                asked -> asked.status() != UNKNOWN);
        if (answer.status() != FOUND && answer.status() != UNKNOWN) {
            throw new UnexpectedAnswer("expected to be told about pass " + number, answer);
        }
        return answer;
    }
}
