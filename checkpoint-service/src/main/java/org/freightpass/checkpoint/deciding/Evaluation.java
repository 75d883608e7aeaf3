package org.freightpass.checkpoint.deciding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a condition comes to. What is not known is null, and as a condition no. */
final class Evaluation {
    private static final double MINUTE = 60_000;
    private static final double SECOND = 1_000;
    private static final Pattern WHOLE = Pattern.compile("([0-9]{2})0000|([0-9]{4})00");

    private Evaluation() {}

    static boolean holds(Expression condition, Scope scope) {
        return Boolean.TRUE.equals(of(condition, scope));
    }

    private static boolean of(Expression.Pair pair, Scope scope) {
        return switch (pair.operator()) {
            case OR -> holds(pair.left(), scope) || holds(pair.right(), scope);
            case AND -> holds(pair.left(), scope) && holds(pair.right(), scope);
            default -> pair.operator().holds(of(pair.left(), scope), of(pair.right(), scope));
        };
    }

    static @Nullable Object of(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Value value -> value.value();
            case Expression.Fact fact -> scope.value(fact.name());
            case Expression.Not not -> !holds(not.negated(), scope);
            case Expression.Call call -> of(call.function(), call.arguments(), scope);
            case Expression.Pair pair -> of(pair, scope);
        };
    }

    private static @Nullable Object of(Function function, List<Expression> arguments, Scope scope) {
        var first = arguments.getFirst();
        return switch (function) {
            case GIVEN -> of(first, scope) != null;
            case IF -> of(arguments.get(holds(first, scope) ? 1 : 2), scope);
            case COUNT -> (double) fulfilling(first, scope).count();
            case ANYONE -> fulfilling(first, scope).findAny().isPresent();
            case EVERYONE ->
                fulfilling(new Expression.Not(first), scope).findAny().isEmpty();
            case MINUTES_SINCE -> minutesSince(of(first, scope), scope);
            case SECONDS_APART -> secondsApart(of(first, scope), of(arguments.get(1), scope));
            case COVERS -> covers(of(first, scope), of(arguments.get(1), scope));
            case TOUCHES -> touches(of(first, scope), of(arguments.get(1), scope));
        };
    }

    private static Stream<Map<String, Object>> fulfilling(Expression condition, Scope scope) {
        return scope.facts().persons().stream().filter(person -> holds(condition, scope.about(person)));
    }

    /** Whole minutes, as reports state ages: what is left over is dropped. */
    private static @Nullable Object minutesSince(@Nullable Object then, Scope scope) {
        var at = scope.value("at");
        if (then == null || at == null) {
            return null;
        }
        var minutes = (number(at) - number(then)) / MINUTE;
        return minutes < 0 ? Math.ceil(minutes) + 0.0 : Math.floor(minutes);
    }

    private static @Nullable Object secondsApart(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null ? null : Math.abs(number(one) - number(other)) / SECOND;
    }

    private static boolean touches(@Nullable Object one, @Nullable Object other) {
        return covers(one, other) || covers(other, one);
    }

    private static boolean covers(@Nullable Object places, @Nullable Object division) {
        if (places == null || division == null) {
            return false;
        }
        var all = places instanceof Collection<?> several ? several : List.of(places);
        return all.stream().anyMatch(place -> ((String) division).startsWith(prefix((String) place)));
    }

    /** 220000 is 22, 220100 is 2201: a province, a prefecture. */
    private static String prefix(String place) {
        var whole = WHOLE.matcher(place);
        if (!whole.matches()) {
            return place;
        }
        return whole.group(1) == null ? whole.group(2) : whole.group(1);
    }

    private static double number(Object value) {
        return (Double) value;
    }
}
