package org.freightpass.localstack.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.freightpass.localstack.part.StartFailed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** pass-service's API as the account {@code admin} uses it. A refusal is {@link StartFailed} with the problem's words. */
final class AdminApi implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> stack;
    private @Nullable String token;

    AdminApi(Map<String, String> stack) {
        this.stack = stack;
    }

    /** The path with its query, below {@code /api/v1}. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return sent(request(path).GET());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return sent(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        if (token == null) {
            URI tokens = URI.create(stack.get("ISSUER_URL") + "/local/tokens/admin");
            token = sent(HttpRequest.newBuilder(tokens).POST(BodyPublishers.noBody()))
                    .path("access_token")
                    .asString();
        }
        return HttpRequest.newBuilder(URI.create(stack.get("PASS_URL") + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        if (answer.statusCode() / 100 != 2) {
            throw new StartFailed(
                    body.path("detail").asString("") + " " + body.path("remedy").asString(""));
        }
        return body;
    }

    @Override
    public void close() {
        client.close();
    }
}
