package org.freightpass.pass.reviewing;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;

/** A department in a division: where an application lies, and what an operator's reach is measured by. */
public record Desk(Department department, DivisionCode division) {

    /** RV-04: the same department, in this division or below it. */
    public boolean reaches(Desk other) {
        return department == other.department && division.covers(other.division);
    }
}
