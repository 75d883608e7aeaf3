package org.freightpass.checkpoint.deciding;

import java.util.List;

/** A condition of the table, taken apart. Values are yes or no, numbers, texts; times are milliseconds since 1970. */
sealed interface Expression {

    /** A value that is written out. */
    record Value(Object value) implements Expression {
        boolean isConstant() {
            return value instanceof String;
        }
    }

    /** A fact by its name. */
    record Fact(String name) implements Expression {}

    /** One of the functions. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What is not so. */
    record Not(Expression negated) implements Expression {}

    /** Two conditions joined, or two values compared. */
    record Pair(Operator operator, Expression left, Expression right) implements Expression {}

    static Expression read(String source) {
        return new ExpressionReading(source).whole();
    }
}
