package org.freightpass.pass.applying.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freightpass.contracts.saying.ApplicationField;
import org.junit.jupiter.api.Test;

/** A letter about what is to be mended has words for each field of the body, and for no other. */
class ApplicationFieldsTests {
    @Test
    void whatAnApplicationConsistsOfIsWhatAReasonCanName() {
        Set<String> body = fields("", ApplicationBody.class)
                .filter(path -> !path.equals("version"))
                .collect(Collectors.toSet());
        assertThat(ApplicationField.values())
                .extracting(ApplicationField::path)
                .containsExactlyInAnyOrderElementsOf(body);
    }

    private static Stream<String> fields(String above, Class<?> part) {
        return Arrays.stream(part.getRecordComponents()).flatMap(field -> {
            String path = above + field.getName();
            Class<?> type = type(field);
            return type.isRecord() ? Stream.concat(Stream.of(path), fields(path + ".", type)) : Stream.of(path);
        });
    }

    private static Class<?> type(RecordComponent field) {
        Type generic = field.getGenericType() instanceof ParameterizedType several
                ? several.getActualTypeArguments()[0]
                : field.getType();
        return (Class<?>) generic;
    }
}
