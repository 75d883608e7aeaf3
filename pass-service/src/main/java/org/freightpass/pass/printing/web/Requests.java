package org.freightpass.pass.printing.web;

import java.util.Arrays;
import java.util.Locale;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.PassNumbers;
import org.freightpass.pass.printing.Reader;
import org.freightpass.webkit.Caller;
import org.freightpass.webkit.CommonProblem;
import org.freightpass.webkit.Problem;
import org.jspecify.annotations.Nullable;

/** From requests to the vocabulary of printing. */
final class Requests {

    private Requests() {}

    static Reader reader(Caller caller) {
        return new Reader(
                caller.subject(),
                caller.username(),
                desk(caller),
                caller.hasRole("ADMIN") || caller.hasRole("SUPERVISOR"));
    }

    /** With or without its check digits. */
    static PassNumber number(String field, String text) {
        return PassNumbers.read(field, text);
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var names = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        var index = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw invalid(field, "Send one of " + String.join(", ", names) + ".");
        }
        return type.getEnumConstants()[index];
    }

    private static RuntimeException invalid(String field, String text) {
        return Problem.of(CommonProblem.FIELD_INVALID).field(field).detail(text).exception();
    }

    private static Reader.@Nullable Desk desk(Caller caller) {
        if (!caller.hasRole("OPERATOR")) {
            return null;
        }
        var department = Department.read(caller.department()).good();
        var division = DivisionCode.read(caller.division()).good();
        if (department.isEmpty() || division.isEmpty()) {
            throw Problem.of(CommonProblem.FORBIDDEN)
                    .detail("Your account names no department and division.")
                    .exception();
        }
        return new Reader.Desk(division.get(), department.get());
    }
}
