package org.freightpass.webkit.problems;

import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.freightpass.webkit.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What bean validation and parameter conversion found, as problems: the first field on top, all of them in errors. */
final class ValidationProblems {

    private static final List<String> MISSING = List.of("NotNull", "NotBlank", "NotEmpty");

    private ValidationProblems() {}

    static Problem of(BindingResult result) {
        return problem(errors(result));
    }

    static Problem of(HandlerMethodValidationException invalid) {
        return problem(invalid.getParameterValidationResults().stream()
                .flatMap(result -> errors(result).stream())
                .toList());
    }

    static Problem of(ConstraintViolationException invalid) {
        return problem(invalid.getConstraintViolations().stream()
                .map(violation -> error(
                        violation.getPropertyPath().toString(),
                        violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName(),
                        violation.getMessage()))
                .toList());
    }

    static Problem of(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        Problem problem = Problem.of(CommonProblem.FIELD_INVALID).field(mismatch.getName());
        if (type == null) {
            return problem;
        }
        if (type.isEnum()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return problem.detail("The value is not one of " + allowed + ".");
        }
        return problem.detail(
                "The value is not of the kind " + type.getSimpleName().toLowerCase(Locale.ROOT) + ".");
    }

    private static List<FieldError> errors(BindingResult result) {
        return result.getAllErrors().stream()
                .map(found -> error(
                        found instanceof org.springframework.validation.FieldError at ? at.getField() : null,
                        found.getCode(),
                        found.getDefaultMessage()))
                .toList();
    }

    private static List<FieldError> errors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return body.getFieldErrors().stream()
                    .map(found -> error(found.getField(), found.getCode(), found.getDefaultMessage()))
                    .toList();
        }
        String name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(found -> error(name, lastCode(found.getCodes()), found.getDefaultMessage()))
                .toList();
    }

    private static @Nullable String lastCode(String @Nullable [] codes) {
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    private static FieldError error(@Nullable String field, @Nullable String constraint, @Nullable String text) {
        CommonProblem code = MISSING.contains(constraint) ? CommonProblem.FIELD_MISSING : CommonProblem.FIELD_INVALID;
        return new FieldError(field, code.code(), Optional.ofNullable(text).orElse(code.title()));
    }

    private static Problem problem(List<FieldError> errors) {
        FieldError first = errors.isEmpty()
                ? new FieldError(
                        null, CommonProblem.FIELD_INVALID.code(), "The body does not hold together as a whole.")
                : errors.getFirst();
        return Problem.of(CommonProblem.valueOf(first.code()))
                .field(first.field())
                .detail(first.text())
                .errors(errors);
    }
}
