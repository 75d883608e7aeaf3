package org.freightpass.webkit.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.freightpass.webkit.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds the parameters that controllers do not name: cursor and limit of a list, the idempotency key of a write. */
final class KitOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(PageRequest.class)) {
            operation.addParametersItem(query("cursor", new StringSchema(), "next of the page before"));
            operation.addParametersItem(query("limit", limit(), "How many items at most"));
        }
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .schema(new StringSchema().pattern("[A-Za-z0-9._:-]{1,128}"))
                    .description("The same key with the same request gives the same answer and is done once"));
        }
        return operation;
    }

    private static QueryParameter query(String name, Schema<?> schema, String text) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).schema(schema).required(false).description(text);
        return parameter;
    }

    private static Schema<?> limit() {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(PageRequest.LARGEST_LIMIT));
        schema.setDefault(PageRequest.DEFAULT_LIMIT);
        return schema;
    }
}
