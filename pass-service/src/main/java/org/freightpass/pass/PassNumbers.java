package org.freightpass.pass;

import org.freightpass.contracts.PassNumber;
import org.freightpass.contracts.Reading;
import org.freightpass.contracts.TypedNumber;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;

/** Reads and shows pass numbers, with their two check digits or, as on old papers, without. */
public final class PassNumbers {
    private PassNumbers() {}

    /** What a request names in {@code field}; wrong check digits and nonsense are refused, and say so. */
    public static PassNumber read(String field, String text) {
        return switch (TypedNumber.readNumber(text)) {
            case Reading.Good<PassNumber> good -> good.value();
            case Reading.Bad<PassNumber> bad ->
                throw Problem.of(CommonProblem.PASS_NUMBER_INVALID)
                        .field(field)
                        .detail(bad.text())
                        .error(field, bad.code(), bad.text())
                        .exception();
        };
    }

    /** For people who type or dictate it: {@code 220104 000001 77}. */
    public static String typed(PassNumber number) {
        return number.typed();
    }
}
