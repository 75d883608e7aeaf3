package org.freightpass.checkpoint.deciding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one condition by recursive descent; {@link IllegalArgumentException} says what is wrong with it and where. */
final class ExpressionReading {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*|[A-Z][A-Z0-9_]*|[0-9]+(?:\\.[0-9]+)?|!=|<=|>=|[=<>(),])");
    private static final Set<String> WORDS = Set.of("or", "and", "not", "in");

    private final String source;
    private final List<String> tokens;
    private int next;

    ExpressionReading(String source) {
        this.source = source;
        this.tokens = tokens(source);
    }

    Expression whole() {
        var read = either();
        if (next < tokens.size()) {
            throw new IllegalArgumentException("\"" + peek() + "\" is not expected in: " + source);
        }
        return read;
    }

    private Expression either() {
        return joined("or", Operator.OR, this::both);
    }

    private Expression both() {
        return joined("and", Operator.AND, this::negated);
    }

    private Expression joined(String word, Operator operator, Supplier<Expression> part) {
        var left = part.get();
        while (take(word)) {
            left = new Expression.Pair(operator, left, part.get());
        }
        return left;
    }

    private Expression negated() {
        return take("not") ? new Expression.Not(negated()) : compared();
    }

    private Expression compared() {
        var left = term();
        var operator = Operator.comparing(peek());
        if (operator.isEmpty()) {
            return left;
        }
        next++;
        return new Expression.Pair(operator.get(), left, term());
    }

    private Expression term() {
        if (take("(")) {
            var inner = either();
            expect(")");
            return inner;
        }
        var word = peek();
        if (word == null || WORDS.contains(word) || !Character.isLetterOrDigit(word.charAt(0))) {
            throw new IllegalArgumentException(
                    "A fact or a value is expected before " + shown(word) + " in: " + source);
        }
        next++;
        if (word.equals("yes") || word.equals("no")) {
            return new Expression.Value(word.equals("yes"));
        }
        if (Character.isDigit(word.charAt(0))) {
            return new Expression.Value(Double.valueOf(word));
        }
        if (Character.isUpperCase(word.charAt(0))) {
            return new Expression.Value(word);
        }
        return take("(") ? call(word) : new Expression.Fact(word);
    }

    private Expression call(String word) {
        var function = Function.find(word)
                .orElseThrow(() -> new IllegalArgumentException("There is no function " + word + " in: " + source));
        var arguments = new ArrayList<>(List.of(either()));
        while (take(",")) {
            arguments.add(either());
        }
        expect(")");
        if (arguments.size() != function.arguments()) {
            throw new IllegalArgumentException(
                    word + " takes " + function.arguments() + " and not " + arguments.size() + " in: " + source);
        }
        return new Expression.Call(function, arguments);
    }

    private @Nullable String peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    private boolean take(String wanted) {
        var there = wanted.equals(peek());
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String wanted) {
        if (!take(wanted)) {
            throw new IllegalArgumentException(
                    "\"" + wanted + "\" is expected before " + shown(peek()) + " in: " + source);
        }
    }

    private static String shown(@Nullable String word) {
        return word == null ? "the end" : "\"" + word + "\"";
    }

    private static List<String> tokens(String source) {
        var text = source.stripTrailing();
        var found = TOKEN.matcher(text);
        var tokens = new ArrayList<String>();
        var at = 0;
        while (at < text.length()) {
            if (!found.region(at, text.length()).lookingAt()) {
                throw new IllegalArgumentException(
                        "\"" + text.substring(at).strip() + "\" cannot be read in: " + source);
            }
            tokens.add(found.group(1));
            at = found.end();
        }
        return tokens;
    }
}
