package org.freightpass.checkpoint.deciding;

import static org.freightpass.checkpoint.deciding.Kind.Plain.NUMBER;
import static org.freightpass.checkpoint.deciding.Kind.Plain.PLACE;
import static org.freightpass.checkpoint.deciding.Kind.Plain.PLACES;
import static org.freightpass.checkpoint.deciding.Kind.Plain.TIME;
import static org.freightpass.checkpoint.deciding.Kind.Plain.YES_NO;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.freightpass.checkpoint.deciding.DecisionTable.Section;

/**
 * Finds what a condition is made of, so that a word that means nothing, a value that a fact can never have, or a time
 * compared with a number is noticed at the start. {@link IllegalArgumentException} says what is wrong.
 */
final class KindCheck {
    private final Map<String, DecisionTable.Given> given = new HashMap<>();
    private final Map<String, DecisionTable.Meaning> meanings = new HashMap<>();
    private final Kind standings;

    /** What a condition may speak of: one person, and the standing, which is found by some of the rules. */
    record Where(boolean person, boolean standing, Set<String> within) {
        static final Where BEFORE_STANDING = new Where(false, false, Set.of());
        static final Where ANYWHERE = new Where(false, true, Set.of());

        Where ofPerson() {
            return new Where(true, standing, within);
        }

        Where inside(String meaning) {
            var deeper = new HashSet<>(within);
            deeper.add(meaning);
            return new Where(person, standing, Set.copyOf(deeper));
        }
    }

    KindCheck(DecisionTable table) {
        table.given().forEach(fact -> given.put(fact.name(), fact));
        table.meanings().forEach(fact -> meanings.put(fact.name(), fact));
        standings = new Kind.OneOf(Set.copyOf(table.standings()));
    }

    void condition(String source, Where where) {
        expect(YES_NO, Expression.read(source), where);
    }

    void meaning(DecisionTable.Meaning meaning) {
        var where = meaning.section() == Section.PERSON ? Where.ANYWHERE.ofPerson() : Where.ANYWHERE;
        kind(Expression.read(meaning.means()), where.inside(meaning.name()));
    }

    private Kind kind(Expression expression, Where where) {
        return switch (expression) {
            case Expression.Value value -> ofValue(value);
            case Expression.Fact fact -> ofFact(fact.name(), where);
            case Expression.Call call -> ofCall(call, where);
            case Expression.Not not -> expect(YES_NO, not.negated(), where);
            case Expression.Pair pair -> ofPair(pair, where);
        };
    }

    private static Kind ofValue(Expression.Value value) {
        if (value.value() instanceof String constant) {
            return new Kind.OneOf(Set.of(constant));
        }
        return value.value() instanceof Double ? NUMBER : YES_NO;
    }

    private Kind ofFact(String name, Where where) {
        if (name.equals(Scope.STANDING)) {
            require(where.standing(), "the standing is not found yet where this is asked");
            return standings;
        }
        var meaning = meanings.get(name);
        if (meaning != null) {
            require(!where.within().contains(name), "the fact " + name + " follows from itself");
            require(meaning.section() != Section.PERSON || where.person(), ofNobody(name));
            return kind(Expression.read(meaning.means()), where.inside(name));
        }
        var fact = given.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("there is no fact " + name);
        }
        require(fact.section() != Section.PERSON || where.person(), ofNobody(name));
        return fact.kind();
    }

    private static String ofNobody(String name) {
        return "the fact " + name + " is one person's: ask for it within anyone, everyone or count";
    }

    private Kind ofCall(Expression.Call call, Where where) {
        var arguments = call.arguments();
        var first = arguments.getFirst();
        return switch (call.function()) {
            case GIVEN -> {
                require(first instanceof Expression.Fact, "given asks for a fact");
                kind(first, where);
                yield YES_NO;
            }
            case IF -> {
                expect(YES_NO, first, where);
                yield alike(arguments.get(1), arguments.get(2), where);
            }
            case COUNT -> {
                expect(YES_NO, first, where.ofPerson());
                yield NUMBER;
            }
            case ANYONE, EVERYONE -> expect(YES_NO, first, where.ofPerson());
            case MINUTES_SINCE -> {
                expect(TIME, first, where);
                yield NUMBER;
            }
            case SECONDS_APART -> {
                arguments.forEach(argument -> expect(TIME, argument, where));
                yield NUMBER;
            }
            case COVERS, TOUCHES -> ofPlaces(call.function(), arguments, where);
        };
    }

    private Kind ofPlaces(Function function, List<Expression> arguments, Where where) {
        var first = kind(arguments.getFirst(), where);
        var several = function == Function.COVERS && first.equals(PLACES);
        require(several || first.equals(PLACE), function.word() + " asks for places");
        expect(PLACE, arguments.get(1), where);
        return YES_NO;
    }

    private Kind ofPair(Expression.Pair pair, Where where) {
        if (pair.operator().joins()) {
            expect(YES_NO, pair.left(), where);
            return expect(YES_NO, pair.right(), where);
        }
        var kind = alike(pair.left(), pair.right(), where);
        require(
                !pair.operator().orders() || kind.equals(NUMBER) || kind.equals(TIME),
                "only numbers and times are greater or smaller");
        require(pair.operator() != Operator.IN || isList(pair.right()), "in asks for a list of the rule set");
        return YES_NO;
    }

    private boolean isList(Expression expression) {
        return expression instanceof Expression.Fact(var name)
                && given.containsKey(name)
                && given.get(name).section() == Section.PARAMETER
                && given.get(name).kind() instanceof Kind.OneOf;
    }

    private Kind alike(Expression left, Expression right, Where where) {
        var one = kind(left, where);
        var other = kind(right, where);
        require(one.agreesWith(other), "two things are compared that are never alike");
        if (one instanceof Kind.OneOf(var some) && other instanceof Kind.OneOf(var others)) {
            require(
                    some.containsAll(others) || others.containsAll(some),
                    some.size() < others.size() ? never(some, others) : never(others, some));
        }
        return one;
    }

    private static String never(Set<String> values, Set<String> of) {
        return String.join(", ", values) + " is none of "
                + String.join(", ", of.stream().sorted().toList());
    }

    private Kind expect(Kind wanted, Expression expression, Where where) {
        var found = kind(expression, where);
        require(found.equals(wanted), "it asks for " + wanted + " and gets " + found);
        return wanted;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
