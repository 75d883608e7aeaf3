package org.freightpass.pass.directory;

import java.time.Instant;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** How a department is reached in one division, from a date on. {@code sample} marks numbers nobody should dial. */
public record DepartmentContact(
        Department department,
        DivisionCode division,
        @Nullable String telephone,
        @Nullable String procedureZh,
        @Nullable String procedureEn,
        Instant from,
        boolean sample) {

    public DepartmentContact {
        if (telephone == null && procedureZh == null && procedureEn == null) {
            throw new IllegalArgumentException(
                    "A contact says a telephone or a procedure: " + department + " " + division.value());
        }
    }
}
