package org.freightpass.pass.audit;

import java.time.Instant;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * One change. {@code before} and {@code after} are JSON texts (absent where the thing did not exist before or does not
 * after); personal numbers in them are masked on the way in. Division and department say which operators may read the
 * entry; without a division only administrators may.
 *
 * @param action what was done, as a dotted name: {@code firm.confirmed}
 * @param subjectKind what it was done to: {@code firm}, {@code pass}, {@code application}
 */
public record AuditEntry(
        Who who,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        @Nullable String correlationId,
        @Nullable DivisionCode division,
        @Nullable Department department) {

    public AuditEntry {
        if (action.isBlank() || subjectKind.isBlank() || subjectId.isBlank()) {
            throw new IllegalArgumentException("An audit entry names action, subject kind and subject: '%s', '%s', '%s'"
                    .formatted(action, subjectKind, subjectId));
        }
    }

    /** Who did it: the subject of the token, the name shown then, and the role acted in. */
    public record Who(String subject, String name, String role) {

        /** The service itself: expiry, automatic approval. */
        public static final Who SYSTEM = new Who("system", "pass-service", "SYSTEM");
    }
}
