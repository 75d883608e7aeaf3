package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.openapi.CallExamples;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API document says of every call what it does, what it takes, what it answers and how it refuses, by example. */
class ApiDocumentIT extends RunningService {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @LocalServerPort
    private int server;

    /** One call of the document. */
    private record Call(String name, JsonNode operation) {}

    @Test
    void everyCallHasASummaryAnExampleAndARefusal() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (var call : calls(document())) {
            var operation = call.operation();
            if (operation.at("/summary").asString("").isBlank()) {
                wrong.add(call.name() + " has no summary");
            }
            var body = operation.get("requestBody");
            if (body != null) {
                body.at("/content").forEach(content -> {
                    if (!hasExample(content)) {
                        wrong.add(call.name() + " has no example of its body");
                    }
                });
            }
            wrong.addAll(answers(call));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> answers(Call call) {
        var wrong = new ArrayList<String>();
        var success = 0;
        var refusals = 0;
        for (var each : call.operation().at("/responses").properties()) {
            if (each.getKey().startsWith("2")) {
                success++;
                if (!each.getKey().equals("204") && !hasExample(each.getValue().at("/content"))) {
                    wrong.add(call.name() + " has no example of its answer");
                }
            }
            if (each.getKey().startsWith("4")
                    && each.getValue()
                            .at("/content/application~1problem+json/example/type")
                            .asString("")
                            .startsWith(Problem.TYPE_PREFIX)) {
                refusals++;
            }
        }
        if (success != 1) {
            wrong.add(call.name() + " has " + success + " ways to succeed");
        }
        if (refusals == 0) {
            wrong.add(call.name() + " has no example of a refusal");
        }
        return wrong;
    }

    @Test
    void examplesNameTheFieldsThatTheBodiesHave() throws IOException, InterruptedException {
        var document = document();
        var wrong = new ArrayList<String>();
        for (var call : calls(document)) {
            var contents = new ArrayList<JsonNode>();
            call.operation().at("/requestBody/content").forEach(contents::add);
            call.operation()
                    .at("/responses")
                    .forEach(response -> response.at("/content").forEach(contents::add));
            for (var content : contents) {
                if (content.has("schema") && content.has("example")) {
                    compare(call.name(), content.get("schema"), content.get("example"), document, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void listOfExamplesHasTheCallsThereAreAndNoOther() throws IOException, InterruptedException {
        var there = new HashSet<String>();
        calls(document()).forEach(call -> there.add(call.name()));
        assertThat(CallExamples.read().keySet()).isSubsetOf(there);
    }

    private static void compare(
            String where, JsonNode schema, JsonNode example, JsonNode document, List<String> wrong) {
        var resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        if (example.isArray()) {
            example.forEach(item -> compare(where + "[]", resolved.at("/items"), item, document, wrong));
        } else if (example.isObject() && resolved.has("properties")) {
            example.properties().forEach(each -> {
                var property = resolved.at("/properties").get(each.getKey());
                if (property == null) {
                    wrong.add(where + " has no " + each.getKey());
                } else {
                    compare(where + "." + each.getKey(), property, each.getValue(), document, wrong);
                }
            });
        } else if (resolved.has("enum") && !example.isNull()) {
            var known = new ArrayList<String>();
            resolved.get("enum").forEach(value -> known.add(value.asString()));
            if (!known.contains(example.asString())) {
                wrong.add(where + " is never " + example);
            }
        }
    }

    private static boolean hasExample(JsonNode content) {
        return content.has("example")
                || content.has("examples")
                || content.valueStream().anyMatch(type -> type.has("example") || type.has("examples"));
    }

    private static List<Call> calls(JsonNode document) {
        var calls = new ArrayList<Call>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .forEach(each -> calls.add(new Call(
                                each.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                each.getValue()))));
        assertThat(calls).hasSizeGreaterThan(50);
        return calls;
    }

    private JsonNode document() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server + "/v3/api-docs"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new JsonMapper().readTree(answer.body());
        }
    }
}
