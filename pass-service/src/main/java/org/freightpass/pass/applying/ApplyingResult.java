package org.freightpass.pass.applying;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a wish about an application. */
public sealed interface ApplyingResult {

    /** The application as it stands now, and what is still wrong with its form. */
    record Done(Application application, List<Finding> findings) implements ApplyingResult {}

    /** The form breaks rules; nothing was changed. */
    record Invalid(List<Finding> findings) implements ApplyingResult {}

    /** The wish itself is not possible. */
    record Refused(Refusal refusal) implements ApplyingResult {}

    /** Why a wish is not possible, whatever the form says. */
    enum Refusal {
        UNKNOWN,
        NOT_YOURS,
        STALE,
        NOT_EDITABLE,
        DECIDED,
        NOT_YOUR_DESK,
        NO_SUCH_PASS,
        NOTHING_TO_RENEW,
        PASS_ENDED,
        AMENDS_NOTHING,
        AMENDMENT_OPEN,
        AMENDS_A_PASS
    }

    /**
     * Something a rule found wrong with a form.
     *
     * @param rule the id of the rule
     * @param field the place in the form, such as {@code vehicle.plate}; absent where it is about the whole
     * @param passNumber the live pass that stands in the way, where that is what was found
     */
    record Finding(
            String rule,
            @Nullable String field,
            String code,
            String text,
            @Nullable String passNumber) {

        boolean about(String part) {
            return field != null && field.startsWith(part);
        }
    }
}
