package org.freightpass.pass.glancing;

import java.time.LocalDate;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The days so far. */
public interface Days {

    Glance of(LocalDate day, Scope scope);

    /** GL-03: whose figures; absent is all. */
    record Scope(@Nullable Department department, @Nullable DivisionCode division) {}
}
