package org.freightpass.testkit.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document; every finding is a line that names its call. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;
    private final String problemTypes;

    /** {@code problemTypes}: how the type of every refusal begins. */
    ApiDocument(JsonNode document, String problemTypes) {
        this.document = document;
        this.problemTypes = problemTypes;
    }

    /** The one that a service on this port serves. */
    public static ApiDocument ofServer(int port, String problemTypes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the API document answers " + answer.statusCode());
            }
            return new ApiDocument(new JsonMapper().readTree(answer.body()), problemTypes);
        }
    }

    /** One call of the document. */
    private record Call(String name, JsonNode operation) {}

    /** Every call as method and path. */
    public Set<String> callNames() {
        return calls().stream().map(Call::name).collect(Collectors.toSet());
    }

    /** Calls without a summary, an example of what they take and answer, one way to succeed, or a refusal. */
    public List<String> incomplete() {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            JsonNode operation = call.operation();
            if (operation.at("/summary").asString("").isBlank()) {
                wrong.add(call.name() + " has no summary");
            }
            operation.at("/requestBody/content").forEach(content -> {
                if (!hasExample(content)) {
                    wrong.add(call.name() + " has no example of its body");
                }
            });
            answers(call, wrong);
        }
        return wrong;
    }

    private void answers(Call call, List<String> wrong) {
        int success = 0;
        int refusals = 0;
        for (var each : call.operation().at("/responses").properties()) {
            if (each.getKey().startsWith("2")) {
                success++;
                if (!each.getKey().equals("204") && !hasExample(each.getValue().at("/content"))) {
                    wrong.add(call.name() + " has no example of its answer");
                }
            }
            if (each.getKey().startsWith("4") && isRefusal(each.getValue())) {
                refusals++;
            }
        }
        if (success != 1) {
            wrong.add(call.name() + " has " + success + " ways to succeed");
        }
        if (refusals == 0) {
            wrong.add(call.name() + " has no example of a refusal");
        }
    }

    private boolean isRefusal(JsonNode response) {
        return response.at("/content/application~1problem+json/example/type")
                .asString("")
                .startsWith(problemTypes);
    }

    /** Examples that name fields or values which the bodies do not have. */
    public List<String> unfitting() {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            List<JsonNode> contents = new ArrayList<>();
            call.operation().at("/requestBody/content").forEach(contents::add);
            call.operation()
                    .at("/responses")
                    .forEach(response -> response.at("/content").forEach(contents::add));
            for (JsonNode content : contents) {
                if (content.has("schema") && content.has("example")) {
                    compare(call.name(), content.get("schema"), content.get("example"), wrong);
                }
            }
        }
        return wrong;
    }

    private void compare(String where, JsonNode schema, JsonNode example, List<String> wrong) {
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        if (example.isArray()) {
            example.forEach(item -> compare(where + "[]", resolved.at("/items"), item, wrong));
        } else if (example.isObject() && resolved.has("properties")) {
            example.properties().forEach(each -> {
                JsonNode property = resolved.at("/properties").get(each.getKey());
                if (property == null) {
                    wrong.add(where + " has no " + each.getKey());
                } else {
                    compare(where + "." + each.getKey(), property, each.getValue(), wrong);
                }
            });
        } else if (resolved.has("enum") && !example.isNull()) {
            boolean known = resolved.get("enum")
                    .valueStream()
                    .anyMatch(value -> value.asString().equals(example.asString()));
            if (!known) {
                wrong.add(where + " is never " + example);
            }
        }
    }

    private static boolean hasExample(JsonNode content) {
        return content.has("example")
                || content.has("examples")
                || content.valueStream().anyMatch(type -> type.has("example") || type.has("examples"));
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> calls.add(new Call(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), each.getValue()))));
        return calls;
    }
}
