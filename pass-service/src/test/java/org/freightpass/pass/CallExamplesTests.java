package org.freightpass.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Objects;
import org.freightpass.webkit.openapi.CallExamples;
import org.junit.jupiter.api.Test;

class CallExamplesTests {

    @Test
    void eachEntryOfTheFileFitsIntoTheDocument() {
        var document = new OpenAPI().paths(new Paths());
        CallExamples.read().keySet().forEach(call -> {
            var parts = call.split(" ", 2);
            var path = document.getPaths().computeIfAbsent(parts[1], p -> new PathItem());
            path.operation(PathItem.HttpMethod.valueOf(parts[0]), operation());
        });

        new CallExamples(PassProblem.values()).customise(document);

        var operations = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
        assertThat(operations).hasSameSizeAs(CallExamples.read().keySet()).allSatisfy(operation -> {
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getResponses().keySet()).anyMatch(status -> status.startsWith("2"));
            assertThat(operation.getResponses().keySet()).anyMatch(status -> status.startsWith("4"));
        });
    }

    @Test
    void successMovesToItsStatusAndKeepsItsSchema() {
        var operation = operation();
        var document = new OpenAPI().paths(new Paths().addPathItem("/api/v1/firms", new PathItem().post(operation)));

        new CallExamples(PassProblem.values()).customise(document);

        assertThat(operation.getResponses()).containsKeys("201", "409").doesNotContainKey("200");
        var answer = shown(
                Objects.requireNonNull(operation.getResponses().get("201")).getContent());
        assertThat(answer.getSchema().get$ref()).isEqualTo("#/components/schemas/Firm");
        assertThat(answer.getExample()).isNotNull();
        assertThat(shown(operation.getRequestBody().getContent()).getExample()).isNotNull();
    }

    @Test
    void callThatIsNotInTheFileStaysAsItIs() {
        var operation = operation();
        var document = new OpenAPI().paths(new Paths().addPathItem("/api/v1/other", new PathItem().get(operation)));

        new CallExamples(PassProblem.values()).customise(document);

        assertThat(operation.getSummary()).isNull();
        assertThat(operation.getResponses()).containsOnlyKeys("200");
    }

    private static MediaType shown(Content content) {
        return Objects.requireNonNull(content.get("application/json"));
    }

    private static Operation operation() {
        var schema = new Schema<Object>();
        schema.set$ref("#/components/schemas/Firm");
        var content = new Content().addMediaType("*/*", new MediaType().schema(schema));
        return new Operation()
                .requestBody(new RequestBody()
                        .content(new Content().addMediaType("application/json", new MediaType().schema(schema))))
                .responses(new ApiResponses().addApiResponse("200", new ApiResponse().content(content)));
    }
}
