package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.freightpass.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many send the same registration at once; one firm is the result, whoever asks. */
class FirmRegistrationRaceIT extends RunningService {

    private static final int CALLERS = 6;

    @LocalServerPort
    private int servedAt;

    @Test
    void sameRequestUnderOneKeyRegistersOneFirmAndAnswersAlike() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = body();

        List<Answer> answers = atOnce(() -> register(body, key));

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.at("/code")).isEqualTo("IDEMPOTENCY_IN_PROGRESS"));
        String firm = register(body, key).expect(201).at("/id");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .allSatisfy(answer -> assertThat(answer.at("/id")).isEqualTo(firm));
        assertThat(api.get("op-iit", "/audit?subject=" + firm)
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    @Test
    void sameCodeUnderManyKeysRegistersOneFirmAndTellsTheOthers() throws Exception {
        String body = body();

        List<Answer> answers = atOnce(() -> register(body, UUID.randomUUID().toString()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(CALLERS - 1)
                .allSatisfy(answer -> assertThat(answer.expect(409).at("/code")).isEqualTo("CREDIT_CODE_REGISTERED"));
    }

    @Test
    void sameKeyForAnotherRequestIsRefused() throws Exception {
        String key = UUID.randomUUID().toString();
        register(body(), key).expect(201);

        assertThat(register(body(), key).expect(422).at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static String body() {
        return """
                {"name": "A", "creditCode": "%s", "division": "220104", "contactName": "W", "telephone": "13800138000"}
                """.formatted(creditCode());
    }

    private Answer register(String body, String key) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + servedAt + "/api/v1/firms"))
                    .header("Authorization", "Bearer " + TestIssuer.token("firm1"))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        }
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Answer>> calls =
                    IntStream.range(0, CALLERS).mapToObj(number -> call).toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
