package org.freightpass.pass.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.GoodsCategory;
import org.freightpass.contracts.PassType;

/**
 * The questions other features ask. Answers come from memory (a snapshot a few seconds old at most), so asking once for
 * each row of a fleet is fine. Safe for use by several threads.
 */
public interface Directory {

    /** DI-01: who reviews applications for these goods. */
    Department departmentFor(GoodsCategory goods, Instant at);

    /** DI-02: the department's telephone and procedure in the division, else in its prefecture, else in its province. */
    Optional<DepartmentContact> contact(Department department, DivisionCode division, Instant at);

    /** DI-03: the longest validity a pass of this type may have. */
    Duration validityLimit(PassType type, DivisionCode division, Instant at);

    /** DI-04: when a review of what was submitted then is due. */
    Instant reviewDue(Instant submitted);
}
