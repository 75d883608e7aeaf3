package org.freightpass.pass.recalling;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who places or confirms an order.
 *
 * @param desk an operator's department and division; absent for an administrator
 */
public record Recaller(
        String subject,
        String username,
        String name,
        @Nullable Desk desk) {

    /** A department in a division. */
    public record Desk(Department department, DivisionCode division) {

        /** Whether the other is this desk or one below it. */
        boolean covers(Desk other) {
            return department == other.department && division.covers(other.division);
        }
    }

    /** Whether orders of that desk are this person's business: an operator's own desk and those below, an administrator's all. */
    boolean reaches(Desk other) {
        return desk == null || desk.covers(other);
    }
}
