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
import tools.jackson.databind.JsonNode;

/** Asks checkpoint-service for passes as a convoy is asked for: a hundred in one question, several questions at a time. */
public final class Checkpoints {

    private static final List<String> OFFICERS = List.of("officer1", "officer2", "scanner1");
    private static final int TOGETHER = 100;
    private static final int OK = 200;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Service checkpoint;

    public Checkpoints(Service checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** The state in which a checkpoint sees each number; those that it does not see within the patience are left out. */
    public Map<String, String> see(List<String> numbers, Duration patience) throws InterruptedException {
        List<Callable<Map<String, String>>> questions = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += TOGETHER) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + TOGETHER));
            String officer = OFFICERS.get(questions.size() % OFFICERS.size());
            questions.add(() -> ask(officer, some, patience));
        }
        Map<String, String> seen = new HashMap<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(OFFICERS.size())) {
            for (Future<Map<String, String>> answer : askers.invokeAll(questions)) {
                seen.putAll(answer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question was not answered: " + e.getMessage(), e);
        }
        return seen;
    }

    private Map<String, String> ask(String officer, List<String> numbers, Duration patience)
            throws InterruptedException {
        String question = "/passes?number=" + String.join("&number=", numbers);
        Answer answer = Asking.until(
                patience,
                PAUSE,
                () -> checkpoint.get(officer, question).expect(OK),
                asked -> asked.body().path("items").size() == numbers.size());
        Map<String, String> states = new HashMap<>();
        for (JsonNode pass : answer.body().path("items")) {
            states.put(pass.path("number").asString(), pass.path("state").asString());
        }
        return states;
    }
}
