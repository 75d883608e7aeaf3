package org.freightpass.localstack.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.freightpass.localstack.part.StartFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows and keeps the issuing authorities' keys through pass-service's API, as the account {@code admin}. */
@Command(
        name = "keys",
        description = "shows, creates, rotates, retires the keys that sign passes, or takes out betrayed ones",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    /** What to do with keys. */
    enum Action {
        LIST,
        CREATE,
        ROTATE,
        RETIRE,
        BETRAY
    }

    @Parameters(paramLabel = "ACTION", description = "list, create, rotate, retire or betray", defaultValue = "list")
    private String action = "list";

    @Parameters(paramLabel = "AUTHORITY", description = "such as 220104-IIT; not for list", arity = "0..1")
    private @Nullable String authority;

    @Override
    public Integer call() throws Exception {
        Map<String, String> stack = RunningStack.of(place.layout()).variables();
        Action wanted = wanted();
        if (wanted != Action.LIST && authority == null) {
            throw new StartFailed("Name an authority: ./run keys " + action + " 220104-IIT");
        }
        String keys = stack.get("PASS_URL") + "/api/v1/trust/authorities";
        HttpRequest.Builder request =
                switch (wanted) {
                    case LIST -> HttpRequest.newBuilder(URI.create(keys)).GET();
                    case CREATE -> post(keys, "{\"authority\": \"" + authority + "\"}");
                    case ROTATE, RETIRE, BETRAY ->
                        post(keys + "/" + authority + "/" + wanted.name().toLowerCase(Locale.ROOT), "{}");
                };
        try (HttpClient client = HttpClient.newHttpClient()) {
            request.header("Authorization", "Bearer " + token(client, stack.get("ISSUER_URL")));
            show(sent(client, request), wanted);
        }
        return 0;
    }

    private Action wanted() {
        return Arrays.stream(Action.values())
                .filter(one -> one.name().equals(action.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new StartFailed("No " + action + ": list, create, rotate, retire or betray"));
    }

    private static HttpRequest.Builder post(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static String token(HttpClient client, @Nullable String issuer) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer + "/local/tokens/admin"))
                .POST(BodyPublishers.noBody());
        return sent(client, request).at("/access_token").asString();
    }

    private static JsonNode sent(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        if (answer.statusCode() / 100 != 2) {
            throw new StartFailed(
                    body.at("/detail").asString("") + " " + body.at("/remedy").asString(""));
        }
        return body;
    }

    private static void show(JsonNode body, Action action) {
        JsonNode all = action == Action.LIST
                ? body.at("/authorities")
                : JsonMapper.shared().createArrayNode().add(body);
        for (JsonNode one : all) {
            for (JsonNode key : one.at("/keys")) {
                System.out.printf(
                        "%-22s %s  %-9s  signs %s to %s%n",
                        one.at("/authority").asString(),
                        key.at("/kid").asString(),
                        key.at("/state").asString(),
                        key.at("/signsFrom").asString(),
                        key.at("/signsUntil").asString());
            }
        }
    }
}
