package org.freightpass.webkit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Adds to each call in the API document what {@code openapi/examples.yml} says of it: a summary, the status of success, an
 * example of the body and of the answer, and of a refusal. Calls that are not in the file stay as their controllers say.
 * A service that has such a file declares one with its own problem codes.
 */
public final class CallExamples implements GlobalOpenApiCustomizer, Ordered {
    private static final String FILE = "openapi/examples.yml";
    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";

    private final Map<String, Map<String, Object>> calls = read();
    private final List<ProblemCode> problems;

    /** With the service's own problem codes; the kit's are known. */
    public CallExamples(ProblemCode... own) {
        problems =
                Stream.concat(Stream.of(own), Stream.of(CommonProblem.values())).toList();
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    var call = calls.get(method + " " + path);
                    if (call != null) {
                        describe(operation, call, method);
                    }
                }));
    }

    private void describe(Operation operation, Map<String, Object> call, PathItem.HttpMethod method) {
        operation.setSummary(text(call, "summary"));
        if (operation.getRequestBody() != null && call.containsKey("body")) {
            operation.getRequestBody().getContent().values().forEach(type -> type.setExample(call.get("body")));
        }
        var responses = operation.getResponses();
        var found = Objects.requireNonNullElseGet(responses.remove("200"), ApiResponse::new);
        responses.addApiResponse(String.valueOf(call.getOrDefault("status", 200)), success(found, call, method));
        refusal(responses, text(call, "problem"));
    }

    private static ApiResponse success(ApiResponse response, Map<String, Object> call, PathItem.HttpMethod method) {
        response.setDescription(method == PathItem.HttpMethod.GET ? "What was asked for" : "Done");
        if (!call.containsKey("answer")) {
            return response.content(null);
        }
        var schema = Optional.ofNullable(response.getContent()).stream()
                .flatMap(content -> content.values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var shown = new MediaType().schema(schema).example(call.get("answer"));
        return response.content(new Content().addMediaType(String.valueOf(call.getOrDefault("type", JSON)), shown));
    }

    private void refusal(ApiResponses responses, String name) {
        var code = problems.stream()
                .filter(one -> one.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " names " + name + ", which is no problem code"));
        var general = Optional.ofNullable(responses.get("default"))
                .map(ApiResponse::getContent)
                .map(content -> content.get(PROBLEM_JSON))
                .map(MediaType::getSchema)
                .orElse(null);
        responses.addApiResponse(
                String.valueOf(code.status()),
                new ApiResponse()
                        .description(code.code() + ", for example: " + code.title())
                        .content(new Content()
                                .addMediaType(
                                        PROBLEM_JSON,
                                        new MediaType().schema(general).example(body(code)))));
    }

    private static Map<String, Object> body(ProblemCode code) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", Problem.TYPE_PREFIX + code.code());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", code.title());
        body.put("code", code.code());
        body.put("retryable", code.retryable());
        body.put("remedy", code.remedy());
        return body;
    }

    private static String text(Map<String, Object> call, String name) {
        @Nullable Object text = call.get(name);
        if (text == null) {
            throw new IllegalStateException(FILE + " has a call without " + name + ": " + call);
        }
        return text.toString();
    }

    /** By method and path. */
    public static Map<String, Map<String, Object>> read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Map<String, Object>> all = new LinkedHashMap<>(new Yaml(options()).load(file));
            all.remove("shared");
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** The file is our own: it may refer to its shared examples as often as it likes. */
    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        return options;
    }
}
