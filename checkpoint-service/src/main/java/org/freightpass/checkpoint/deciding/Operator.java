package org.freightpass.checkpoint.deciding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands between two parts of a condition. */
enum Operator {
    OR("or"),
    AND("and"),
    EQUAL("="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    IN("in");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    static Optional<Operator> comparing(@Nullable String sign) {
        return Arrays.stream(values())
                .filter(operator -> !operator.joins() && operator.sign.equals(sign))
                .findFirst();
    }

    boolean joins() {
        return this == OR || this == AND;
    }

    boolean orders() {
        return switch (this) {
            case LESS, AT_MOST, MORE, AT_LEAST -> true;
            case OR, AND, EQUAL, UNEQUAL, IN -> false;
        };
    }

    /** What is not known equals nothing, is in no list and is neither smaller nor greater. */
    boolean holds(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return this == UNEQUAL;
        }
        return switch (this) {
            case EQUAL -> left.equals(right);
            case UNEQUAL -> !left.equals(right);
            case LESS -> order(left, right) < 0;
            case AT_MOST -> order(left, right) <= 0;
            case MORE -> order(left, right) > 0;
            case AT_LEAST -> order(left, right) >= 0;
            case IN -> ((Collection<?>) right).contains(left);
            case OR, AND -> throw new IllegalStateException(sign + " compares nothing");
        };
    }

    private static int order(Object left, Object right) {
        return Double.compare((Double) left, (Double) right);
    }
}
