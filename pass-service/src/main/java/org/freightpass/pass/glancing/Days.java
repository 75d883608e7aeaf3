package org.freightpass.pass.glancing;

import java.time.LocalDate;
import java.util.List;
import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The days so far. */
public interface Days {

    Glance of(LocalDate day, Scope scope);

    /** What a figure of the day counts: the longest review first where it is about reviews, else the latest. */
    List<Entry> behind(Figure figure, LocalDate day, Scope scope, int limit);

    /** GL-03: whose figures; absent is all. */
    record Scope(@Nullable Department department, @Nullable DivisionCode division) {}
}
