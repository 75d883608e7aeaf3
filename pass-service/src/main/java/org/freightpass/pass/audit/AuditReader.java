package org.freightpass.pass.audit;

import org.freightpass.contracts.Department;
import org.freightpass.contracts.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Who reads, and how far they may look. */
public sealed interface AuditReader {

    /** Sees everything. */
    record Administrator() implements AuditReader {}

    /** Sees what concerns their division, and there their department or no department in particular. */
    record Operator(DivisionCode division, @Nullable Department department) implements AuditReader {}
}
