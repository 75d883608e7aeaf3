package org.freightpass.pass.audit;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** All rules of the audit trail. */
public enum AuditRule {
    APPEND_ONLY("AU-01", "What is written in the trail is never changed or deleted."),
    WITH_ITS_CHANGE("AU-02", "An entry is committed with the change it tells of, or not at all."),
    NO_PERSONAL_NUMBERS("AU-03", "Document numbers and telephones are masked before they are written."),
    READ_IN_SCOPE(
            "AU-04",
            "An operator reads what concerns their division and department; an administrator reads everything.");

    private final String id;
    private final String text;

    AuditRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** {@link #READ_IN_SCOPE}. */
    public static boolean mayRead(
            AuditReader reader, @Nullable DivisionCode division, @Nullable Department department) {
        return switch (reader) {
            case AuditReader.Administrator a -> true;
            case AuditReader.Operator operator ->
                division != null
                        && operator.division().covers(division)
                        && (department == null || department == operator.department());
        };
    }
}
