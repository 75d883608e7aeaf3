package org.freightpass.pass.printing;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who wants a document.
 *
 * @param username the name signed in with, which memberships of firms go by
 * @param desk the department and division of an operator; absent for everybody else
 * @param watcher whether they see every pass: supervisors and administrators
 */
public record Reader(
        String subject, String username, @Nullable Desk desk, boolean watcher) {

    /** A department in a division. */
    public record Desk(DivisionCode division, Department department) {

        boolean governs(PrintedPass pass) {
            return department == pass.department() && division.covers(pass.division());
        }
    }
}
